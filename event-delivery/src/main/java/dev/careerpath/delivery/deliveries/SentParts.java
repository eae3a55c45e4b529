package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.events.EventParts;
import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.starter.access.Access;
import dev.careerpath.starter.access.Deciding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of an event a subscription is sent: everything, unless it is that of an organisation whose
 * people see groups instead of one person's figures. It is decided when the event is sent, so that
 * a replay says no more than the organisation sees today.
 */
final class SentParts {

    private final Deciding deciding;
    private final JsonMapper json;

    SentParts(Deciding deciding, JsonMapper json) {
        this.deciding = deciding;
        this.json = json;
    }

    /** Whether it gets events of this type at all. */
    boolean any(Subscription subscription, String type) {
        return EventParts.show(type, access(subscription));
    }

    /**
     * What it is sent.
     *
     * @param payload the CloudEvent in structured mode
     */
    String payload(Subscription subscription, String type, String payload) {
        Access access = access(subscription);
        if (access.whole() || !(json.readTree(payload) instanceof ObjectNode event)) {
            return payload;
        }
        EventParts.leaveOut(event, type, access);
        return event.toString();
    }

    /** Somebody's own subscription is sent their own events only. */
    private Access access(Subscription subscription) {
        return subscription.owner() == null ? deciding.ofTenant(subscription.tenant()) : Access.OWN;
    }
}
