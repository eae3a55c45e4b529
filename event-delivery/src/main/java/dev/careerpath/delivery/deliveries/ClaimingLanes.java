package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.deliveries.Delivery.Status;
import dev.careerpath.delivery.deliveries.LaneClaims.Lane;
import dev.careerpath.delivery.subscriptions.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Claims lanes that are due, and finds what is to be sent of them. */
final class ClaimingLanes {

    private final DeliveryStore store;
    private final Channels channels;
    private final Endpoints endpoints;

    ClaimingLanes(DeliveryStore store, Channels channels, Endpoints endpoints) {
        this.store = store;
        this.channels = channels;
        this.endpoints = endpoints;
    }

    /**
     * Claims lanes, each unless another process was faster.
     *
     * @param known the lanes' subscriptions, by their ids
     * @param owner unique to this call
     * @param until when a claim lapses
     */
    List<Claim> claim(
            List<Lane> wanted, Map<String, Subscription> known, String owner, Instant until) {
        Set<String> ours = store.claims.claim(wanted, owner, until);
        List<Lane> claimed = wanted.stream().filter(lane -> ours.contains(lane.id())).toList();
        Map<Lane, List<String>> next = new HashMap<>();
        for (Lane lane : claimed) {
            int batch = channels.of(subscription(known, lane).kind()).batch();
            next.put(lane, lane.queue().subList(0, Math.min(batch, lane.queue().size())));
        }
        Map<String, Delivery> deliveries =
                store.deliveries.find(next.values().stream().flatMap(List::stream).toList());
        Map<String, String> payloads =
                store.payloads.find(
                        deliveries.values().stream().map(Delivery::payload).distinct().toList());
        return claimed.stream()
                .map(lane ->
                        claim(
                                lane,
                                owner,
                                subscription(known, lane),
                                next.getOrDefault(lane, List.of()),
                                deliveries,
                                payloads))
                .toList();
    }

    private Claim claim(
            Lane lane,
            String owner,
            Subscription subscription,
            List<String> wanted,
            Map<String, Delivery> deliveries,
            Map<String, String> payloads) {
        List<Delivery> next = new ArrayList<>();
        List<String> stale = new ArrayList<>();
        for (String id : wanted) {
            Delivery delivery = deliveries.get(id);
            if (delivery != null
                    && delivery.status() == Status.PENDING
                    && payloads.containsKey(delivery.payload())) {
                next.add(delivery);
            } else {
                stale.add(id);
            }
        }
        return new Claim(
                lane,
                owner,
                subscription,
                channels.of(subscription.kind()),
                endpoints.of(lane.subscription()),
                next,
                stale,
                payloads);
    }

    private static Subscription subscription(Map<String, Subscription> known, Lane lane) {
        return Objects.requireNonNull(
                known.get(lane.subscription()), "only such lanes are entered");
    }
}
