package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.events.EventTypes;
import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.event.Event;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** The event by which a subscription's holder learns that it was paused or has ended. */
record SubscriptionNotice(JsonMapper json) {

    /** What the notice of a pause says. */
    private record Paused(String subscriptionId, String reason, Instant failingSince) {}

    /** What the notice of an end says. */
    private record Ended(String subscriptionId, String reason) {}

    Event ofPause(Subscription subscription, String reason, Instant since, Instant now) {
        return event(
                subscription,
                EventTypes.SUBSCRIPTION_PAUSED,
                new Paused(subscription.id(), reason, since),
                now);
    }

    Event ofEnd(Subscription subscription, String reason, Instant now) {
        return event(
                subscription,
                EventTypes.SUBSCRIPTION_ENDED,
                new Ended(subscription.id(), reason),
                now);
    }

    private Event event(Subscription subscription, String type, Object data, Instant now) {
        return Event.of(
                Uuids.timeOrdered(now).toString(),
                "/roadmap-service/subscriptions",
                type,
                new Event.About(
                        subscription.id(), subscription.tenant(), subscription.sequence() + 1),
                now,
                json.writeValueAsString(data));
    }
}
