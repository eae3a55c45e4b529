package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.subscriptions.Kind;
import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Deliveries of one batch of events that are not stored yet, and what they carry. Their ids follow
 * from the event's and the subscription's, so that a repeat of the event makes the same.
 */
final class NewDeliveries {

    private final Instant now;
    private final Instant expiresAt;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Map<String, Payloads.Payload> payloads = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private int place;

    /**
     * @param keepFor how long the log keeps them
     */
    NewDeliveries(Instant now, Duration keepFor) {
        this.now = now;
        this.expiresAt = now.plus(keepFor);
    }

    /**
     * Adds one delivery for each subscription.
     *
     * @param json the event in structured mode
     */
    void add(Event event, String json, List<Subscription> wanting) {
        String name = event.source() + "\n" + event.id();
        Payloads.Payload payload =
                new Payloads.Payload(
                        Uuids.ofName(name).toString(),
                        event.tenant(),
                        event.subject(),
                        json,
                        expiresAt);
        payloads.put(payload.id(), payload);
        for (Subscription subscription : wanting) {
            String id = "msg_" + Uuids.ofName(UUID.fromString(subscription.id()), name);
            deliveries.add(delivery(id, subscription, event, payload.id()));
            kinds.put(subscription.id(), subscription.kind());
        }
    }

    private Delivery delivery(String id, Subscription subscription, Event event, String payload) {
        return new Delivery(
                id,
                subscription.tenant(),
                subscription.id(),
                event.subject(),
                event.type(),
                event.id(),
                event.time(),
                payload,
                place++,
                Delivery.Status.PENDING,
                0,
                null,
                null,
                List.of(),
                now,
                null,
                expiresAt);
    }

    int size() {
        return deliveries.size();
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    Collection<Payloads.Payload> payloads() {
        return payloads.values();
    }

    /** The kind of a subscription that has a delivery here. */
    Kind kind(String subscription) {
        return kinds.getOrDefault(subscription, Kind.WEBHOOK);
    }

    /** Forgets what is stored now; places go on from where they were. */
    void clear() {
        deliveries.clear();
        payloads.clear();
    }
}
