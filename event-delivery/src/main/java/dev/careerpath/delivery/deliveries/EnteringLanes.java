package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.deliveries.LaneClaims.Lane;
import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a lane that is due is ready for another attempt, and puts off those that are not.
 */
final class EnteringLanes {

    private final Subscriptions subscriptions;
    private final DeliveryStore store;
    private final Endpoints endpoints;
    private final Duration breakFor;

    EnteringLanes(
            Subscriptions subscriptions,
            DeliveryStore store,
            Endpoints endpoints,
            Duration breakFor) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.endpoints = endpoints;
        this.breakFor = breakFor;
    }

    /**
     * Whether the lane's subscription and endpoint are ready; then the endpoint is entered.
     *
     * @param subscription the lane's; null when it was deleted
     */
    boolean enter(Lane lane, @Nullable Subscription subscription, Instant now) {
        if (subscription == null) {
            store.drop(lane.subscription());
            return false;
        }
        return switch (subscription.status()) {
            case ENDED -> {
                store.cancel(subscription.id());
                yield false;
            }
            case PAUSED -> {
                park(subscription.id(), now);
                yield false;
            }
            case ACTIVE -> enter(subscription.id(), now);
        };
    }

    /** Lets it rest, unless it was resumed while this was being written. */
    private void park(String id, Instant now) {
        store.lanes.park(id, now);
        Subscription again = subscriptions.find(List.of(id)).get(id);
        if (again != null && again.status() == Subscription.Status.ACTIVE) {
            store.lanes.hurry(id, now);
        }
    }

    private boolean enter(String id, Instant now) {
        Endpoint endpoint = endpoints.of(id);
        if (endpoint.enter()) {
            return true;
        }
        if (endpoint.state() == CircuitBreaker.State.OPEN) {
            store.lanes.postpone(id, now, now.plus(breakFor));
        }
        return false;
    }

    /** Gives back an endpoint that was entered and is not attempted. */
    void leave(Lane lane) {
        endpoints.of(lane.subscription()).leave();
    }
}
