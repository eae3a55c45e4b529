package dev.careerpath.roadmap.deliveries;

import dev.careerpath.roadmap.subscriptions.EventTypes;
import dev.careerpath.roadmap.subscriptions.Kind;
import dev.careerpath.roadmap.subscriptions.Subscription;
import dev.careerpath.roadmap.subscriptions.Subscriptions;
import dev.careerpath.roadmap.subscriptions.Uuids;
import dev.careerpath.starter.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Makes of each event one delivery for every subscription that wants it. */
final class FanningOut {

    /** At most this many deliveries in one write. */
    private static final int AT_ONCE = 2_000;

    private final Subscriptions subscriptions;
    private final DeliveryStore store;
    private final Channels channels;
    private final Duration keepFor;
    private final JsonMapper json;
    private final Clock clock;

    /** An event and the topic it came on. */
    record Arrived(String topic, Event event) {}

    FanningOut(
            Subscriptions subscriptions,
            DeliveryStore store,
            Channels channels,
            Duration keepFor,
            JsonMapper json,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.channels = channels;
        this.keepFor = keepFor;
        this.json = json;
        this.clock = clock;
    }

    /** Returns once every delivery is stored; a repeat of the same events changes nothing. */
    void fanOut(List<Arrived> batch) {
        Set<String> erased =
                batch.stream()
                        .map(Arrived::event)
                        .filter(event -> event.type().equals(EventTypes.ERASED))
                        .map(Event::subject)
                        .collect(Collectors.toSet());
        if (!erased.isEmpty()) {
            store.erase(erased);
        }
        Map<String, List<Subscription>> byTenant =
                subscriptions
                        .of(
                                batch.stream()
                                        .map(arrived -> arrived.event().tenant())
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.groupingBy(Subscription::tenant));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Delivery> deliveries = new ArrayList<>();
        Map<String, Payloads.Payload> payloads = new LinkedHashMap<>();
        Map<String, Kind> kinds = new LinkedHashMap<>();
        int place = 0;
        for (Arrived arrived : batch) {
            Event event = arrived.event();
            if (erased.contains(event.subject()) && !event.type().equals(EventTypes.ERASED)) {
                continue;
            }
            for (Subscription subscription : byTenant.getOrDefault(event.tenant(), List.of())) {
                if (subscription.wants(arrived.topic(), event)
                        && channels.of(subscription.kind()).carries(event.type())) {
                    Delivery delivery = delivery(subscription, event, place++, now);
                    deliveries.add(delivery);
                    kinds.put(subscription.id(), subscription.kind());
                    payloads.computeIfAbsent(delivery.payload(), id -> payload(id, event, now));
                }
            }
            if (deliveries.size() >= AT_ONCE) {
                enqueue(deliveries, payloads, kinds);
            }
        }
        enqueue(deliveries, payloads, kinds);
    }

    /** The lane that a delivery of a subscription of this kind waits in. */
    String lane(Kind kind, Delivery delivery) {
        return Lanes.id(delivery.subscription(), channels.of(kind).lane(delivery.profile()));
    }

    private void enqueue(
            List<Delivery> deliveries,
            Map<String, Payloads.Payload> payloads,
            Map<String, Kind> kinds) {
        store.enqueue(
                deliveries,
                payloads.values(),
                delivery ->
                        lane(kinds.getOrDefault(delivery.subscription(), Kind.WEBHOOK), delivery));
        deliveries.clear();
        payloads.clear();
    }

    private Delivery delivery(Subscription subscription, Event event, int place, Instant now) {
        String name = event.source() + "\n" + event.id();
        return new Delivery(
                "msg_" + Uuids.ofName(UUID.fromString(subscription.id()), name),
                subscription.tenant(),
                subscription.id(),
                event.subject(),
                event.type(),
                event.id(),
                event.time(),
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                place,
                Delivery.Status.PENDING,
                0,
                null,
                null,
                List.of(),
                now,
                null,
                now.plus(keepFor));
    }

    private Payloads.Payload payload(String id, Event event, Instant now) {
        return new Payloads.Payload(
                id,
                event.tenant(),
                event.subject(),
                StructuredEvent.json(event, json),
                now.plus(keepFor));
    }
}
