package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.delivery.subscriptions.SubscriptionOutages;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import dev.careerpath.starter.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an attempt means for its subscription: one that fails for too long is paused, one whose
 * endpoint is gone ends.
 */
final class SubscriptionHealth {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionHealth.class);

    private final Subscriptions subscriptions;
    private final SubscriptionOutages outages;
    private final DeliveryStore store;
    private final Duration pauseAfter;
    private final Consumer<String> announce;
    private final SubscriptionNotice notice;

    /**
     * @param announce takes the id of a subscription whose outbox holds a notice
     */
    SubscriptionHealth(
            Subscriptions subscriptions,
            SubscriptionOutages outages,
            DeliveryStore store,
            Duration pauseAfter,
            Consumer<String> announce,
            SubscriptionNotice notice) {
        this.subscriptions = subscriptions;
        this.outages = outages;
        this.store = store;
        this.pauseAfter = pauseAfter;
        this.announce = announce;
        this.notice = notice;
    }

    /** Writes it down; a failure to do so must not keep the attempt itself from being written. */
    void after(Verdict verdict, Subscription subscription, Instant now) {
        try {
            write(verdict, subscription, now);
        } catch (RuntimeException e) {
            log.warn("The subscription {} could not be updated", subscription.id(), e);
        }
    }

    private void write(Verdict verdict, Subscription subscription, Instant now) {
        switch (verdict) {
            case Verdict.Delivered _ -> {
                if (subscription.failingSince() != null) {
                    outages.recovered(subscription.id());
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
            outages.failing(subscription.id(), now);
        } else if (since.plus(pauseAfter).isBefore(now)) {
            String reason =
                    "Every attempt has failed since %s. Mend the endpoint, then resume."
                            .formatted(since);
            Event told = notice.ofPause(subscription, reason, since, now);
            if (outages.pause(subscription, reason, told, now)) {
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
        Subscription current = seen;
        // A change that came between does not keep it.
        while (current != null && current.status() != Subscription.Status.ENDED) {
            if (outages.end(current, reason, notice.ofEnd(current, reason, now), now)) {
                announce.accept(current.id());
                log.info("The subscription {} has ended: 410", current.id());
            }
            current = subscriptions.find(List.of(seen.id())).get(seen.id());
        }
        store.cancel(seen.id());
    }
}
