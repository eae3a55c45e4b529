package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.deliveries.Delivery.Attempt;
import dev.careerpath.delivery.deliveries.Delivery.Status;
import dev.careerpath.delivery.events.EventTypes;
import dev.careerpath.delivery.outbound.Reply;
import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.event.Event;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Makes one attempt and says what it means for the deliveries, the lane and the subscription. */
final class Attempting {

    private static final Logger log = LoggerFactory.getLogger(Attempting.class);

    private final Subscriptions subscriptions;
    private final DeliveryStore store;
    private final RetryRules rules;
    private final SentParts parts;
    private final Duration pauseAfter;
    private final Consumer<String> announce;
    private final MeterRegistry meters;
    private final JsonMapper json;
    private final Clock clock;
    private final Timer latency;

    /** What the notice of a pause says. */
    private record Paused(String subscriptionId, String reason, Instant failingSince) {}

    /** What the notice of an end says. */
    private record Ended(String subscriptionId, String reason) {}

    /**
     * @param announce takes the id of a subscription whose outbox holds a notice
     */
    Attempting(
            Subscriptions subscriptions,
            DeliveryStore store,
            RetryRules rules,
            SentParts parts,
            Duration pauseAfter,
            Consumer<String> announce,
            MeterRegistry meters,
            JsonMapper json,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.rules = rules;
        this.parts = parts;
        this.pauseAfter = pauseAfter;
        this.announce = announce;
        this.meters = meters;
        this.json = json;
        this.clock = clock;
        this.latency =
                Timer.builder("careerpath.deliveries.latency")
                        .description("From the event's time to its acceptance by the endpoint")
                        .publishPercentileHistogram()
                        .register(meters);
    }

    /**
     * Makes it.
     *
     * @param stale ids that leave the queue whatever comes
     */
    Outcomes.Ended attempt(Dispatching.Claim claim, List<String> stale, Runnable then) {
        Subscription subscription = claim.subscription();
        List<Channel.Message> messages = new ArrayList<>();
        for (Delivery delivery : claim.deliveries()) {
            messages.add(
                    new Channel.Message(
                            delivery.id(),
                            parts.payload(
                                    subscription,
                                    delivery.type(),
                                    claim.payloads().getOrDefault(delivery.payload(), ""))));
        }
        Instant began = now();
        List<Reply> replies =
                claim.endpoint()
                        .attempt(
                                messages.size(),
                                () -> claim.channel().send(subscription, messages));
        Instant ended = now();
        List<Deliveries.Outcome> outcomes = new ArrayList<>();
        List<String> done = new ArrayList<>(stale);
        Instant due = ended;
        for (int i = 0; i < messages.size(); i++) {
            Delivery delivery = claim.deliveries().get(i);
            Verdict verdict = judge(claim.channel(), replies.get(i), delivery, began, ended);
            outcomes.add(outcome(delivery, replies.get(i), verdict, began));
            count(delivery, verdict, ended);
            if (verdict instanceof Verdict.Again(Instant at, _)) {
                due = due.isAfter(ended) && due.isBefore(at) ? due : at;
            } else {
                done.add(delivery.id());
            }
            if (i == 0) {
                tell(subscription, verdict, ended);
            }
        }
        return new Outcomes.Ended(
                outcomes, new Lanes.Release(claim.lane().id(), claim.owner(), done, due), then);
    }

    private Verdict judge(
            Channel channel, Reply reply, Delivery delivery, Instant began, Instant ended) {
        return channel.givesUpOn(reply.status())
                ? new Verdict.GivenUp()
                : rules.judge(
                        reply,
                        delivery.tries() + 1,
                        delivery.firstTryAt() == null ? began : delivery.firstTryAt(),
                        ended);
    }

    private static Deliveries.Outcome outcome(
            Delivery delivery, Reply reply, Verdict verdict, Instant began) {
        return new Deliveries.Outcome(
                delivery.id(),
                new Attempt(
                        began,
                        reply.status(),
                        reply.failure(),
                        reply.excerpt(),
                        reply.took().toMillis()),
                switch (verdict) {
                    case Verdict.Delivered _ -> Status.DELIVERED;
                    case Verdict.Again _ -> Status.PENDING;
                    case Verdict.GivenUp _ -> Status.FAILED;
                    case Verdict.Gone _ -> Status.CANCELLED;
                },
                delivery.firstTryAt() == null ? began : delivery.firstTryAt(),
                verdict instanceof Verdict.Again(Instant at, _) ? at : null);
    }

    private void tell(Subscription subscription, Verdict verdict, Instant now) {
        try {
            consequences(subscription, verdict, now);
        } catch (RuntimeException e) {
            // The attempt itself must be written down all the same.
            log.warn("The subscription {} could not be updated", subscription.id(), e);
        }
    }

    private void consequences(Subscription subscription, Verdict verdict, Instant now) {
        switch (verdict) {
            case Verdict.Delivered _ -> {
                if (subscription.failingSince() != null) {
                    subscriptions.recovered(subscription.id());
                }
            }
            case Verdict.Gone _ -> end(subscription, now);
            case Verdict.Again(Instant at, boolean endpoint) -> {
                if (endpoint) {
                    store.lanes.postpone(subscription.id(), now, at);
                }
                failing(subscription, now);
            }
            case Verdict.GivenUp _ -> failing(subscription, now);
        }
    }

    private void failing(Subscription subscription, Instant now) {
        Instant since = subscription.failingSince();
        if (since == null) {
            subscriptions.failing(subscription.id(), now);
        } else if (since.plus(pauseAfter).isBefore(now)) {
            String reason =
                    "Every attempt has failed since %s. Mend the endpoint, then resume."
                            .formatted(since);
            Paused why = new Paused(subscription.id(), reason, since);
            if (subscriptions.pause(
                    subscription,
                    reason,
                    notice(subscription, EventTypes.SUBSCRIPTION_PAUSED, why, now),
                    now)) {
                announce.accept(subscription.id());
                log.info(
                        "The subscription {} is paused: failing since {}",
                        subscription.id(),
                        since);
            }
        }
    }

    private void end(Subscription seen, Instant now) {
        String reason = "The endpoint answered 410 Gone. Make a new subscription.";
        Ended why = new Ended(seen.id(), reason);
        Subscription current = seen;
        // A change that came between does not keep it.
        while (current != null && current.status() != Subscription.Status.ENDED) {
            if (subscriptions.end(
                    current,
                    reason,
                    notice(current, EventTypes.SUBSCRIPTION_ENDED, why, now),
                    now)) {
                announce.accept(current.id());
                log.info("The subscription {} has ended: 410", current.id());
            }
            current = subscriptions.find(List.of(seen.id())).get(seen.id());
        }
        store.cancel(seen.id());
    }

    private Event notice(Subscription subscription, String type, Object data, Instant now) {
        return Event.of(
                Uuids.timeOrdered(now).toString(),
                "/roadmap-service/subscriptions",
                type,
                new Event.About(
                        subscription.id(), subscription.tenant(), subscription.sequence() + 1),
                now,
                json.writeValueAsString(data));
    }

    private void count(Delivery delivery, Verdict verdict, Instant now) {
        String outcome =
                switch (verdict) {
                    case Verdict.Delivered _ -> "delivered";
                    case Verdict.Again _ -> "retried";
                    case Verdict.GivenUp _ -> "failed";
                    case Verdict.Gone _ -> "gone";
                };
        meters.counter("careerpath.deliveries", "outcome", outcome).increment();
        if (verdict instanceof Verdict.Delivered) {
            latency.record(Duration.between(delivery.eventTime(), now));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
