package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts deliveries of the log in line again, under the id they had. */
final class Replaying {

    private static final int AT_ONCE = 500;

    private final DeliveryStore store;
    private final Channels channels;

    Replaying(DeliveryStore store, Channels channels) {
        this.store = store;
        this.channels = channels;
    }

    /**
     * Replays one.
     *
     * @throws ApiProblem 404 unknown, 409 when the subscription has ended
     */
    void one(Subscription subscription, String id) {
        subscription.refuseEnded();
        Delivery delivery = store.deliveries.find(List.of(id)).get(id);
        if (delivery == null || !delivery.subscription().equals(subscription.id())) {
            throw ApiProblem.notFound("The subscription has no delivery " + id + ".");
        }
        again(subscription, List.of(delivery));
    }

    /**
     * Replays many, oldest first.
     *
     * @param from those whose event happened at this time or later; null for all that failed
     * @return how many
     */
    long many(Subscription subscription, @Nullable Instant from) {
        subscription.refuseEnded();
        long count = 0;
        List<Delivery> batch = new ArrayList<>();
        for (Delivery delivery : store.log.toReplay(subscription.id(), from)) {
            batch.add(delivery);
            count++;
            if (batch.size() == AT_ONCE) {
                again(subscription, batch);
                batch.clear();
            }
        }
        again(subscription, batch);
        return count;
    }

    private void again(Subscription subscription, List<Delivery> deliveries) {
        if (!deliveries.isEmpty()) {
            store.again(
                    List.copyOf(deliveries),
                    delivery -> channels.lane(subscription.kind(), delivery));
        }
    }
}
