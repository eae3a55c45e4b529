package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.subscriptions.Backlog;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Deliveries, their payloads and the lanes they wait in, changed in the order in which a crash
 * between two writes loses nothing.
 */
final class DeliveryStore implements Backlog {

    final Deliveries deliveries;
    final DeliveryLog log;
    final Payloads payloads;
    final Lanes lanes;
    final LaneClaims claims;
    private final Clock clock;
    private volatile Runnable wakening = () -> {};

    DeliveryStore(MongoTemplate mongo, Clock clock) {
        DeliveryDocuments documents = new DeliveryDocuments(mongo);
        this.deliveries = new Deliveries(documents);
        this.log = new DeliveryLog(documents);
        this.payloads = new Payloads(mongo);
        this.lanes = new Lanes(mongo);
        this.claims = new LaneClaims(mongo);
        this.clock = clock;
    }

    /** Makes every index; call once at the start. */
    void index() {
        deliveries.index();
        payloads.index();
        lanes.index();
    }

    /** What to call when there is something to send at once. */
    void onWork(Runnable wake) {
        wakening = wake;
    }

    /**
     * Puts new deliveries in line; what is in line or done already is left as it is.
     *
     * @param lane the lane of a delivery
     */
    void enqueue(
            List<Delivery> added,
            Collection<Payloads.Payload> carried,
            Function<Delivery, String> lane) {
        if (added.isEmpty()) {
            return;
        }
        payloads.keep(carried);
        line(deliveries.add(added), lane);
    }

    /** Puts known deliveries in line again. */
    void again(List<Delivery> replayed, Function<Delivery, String> lane) {
        deliveries.again(replayed.stream().map(Delivery::id).toList());
        line(replayed, lane);
    }

    /** Appends pending deliveries to their lanes, unless they are there. */
    void line(List<Delivery> pending, Function<Delivery, String> lane) {
        Map<String, List<Delivery>> byLane = new LinkedHashMap<>();
        for (Delivery delivery : pending) {
            byLane.computeIfAbsent(lane.apply(delivery), _ -> new ArrayList<>()).add(delivery);
        }
        lanes.append(byLane, clock.instant());
        wakening.run();
    }

    void erase(Collection<String> profiles) {
        deliveries.erase(profiles);
        payloads.erase(profiles);
    }

    void expire(Instant now) {
        deliveries.expire(now);
        payloads.expire(now);
    }

    /** Ends everything that waits for a subscription; its log stays. */
    void cancel(String subscription) {
        deliveries.cancel(subscription, clock.instant());
        lanes.drop(subscription);
    }

    @Override
    public void wake(String subscriptionId) {
        lanes.hurry(subscriptionId, clock.instant());
        wakening.run();
    }

    @Override
    public void drop(String subscriptionId) {
        lanes.drop(subscriptionId);
        deliveries.drop(subscriptionId);
    }
}
