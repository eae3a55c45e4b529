package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.events.EventTypes;
import dev.careerpath.delivery.subscriptions.Kind;
import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.SchemaAddresses;
import dev.careerpath.starter.event.StructuredEvent;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.step.DeadLetters;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Makes of each event one delivery for every subscription that wants it. */
final class FanningOut {

    /** The most deliveries in one write. */
    private static final int AT_ONCE = 2_000;

    private final Subscriptions subscriptions;
    private final DeliveryStore store;
    private final Channels channels;
    private final Duration keepFor;
    private final DeadLetters deadLetters;
    private final Owners owners;
    private final SentParts parts;
    private final SchemaAddresses schemas;
    private final Clock clock;

    /** An event and the record it came in. */
    private record Arrived(ConsumerRecord<String, byte[]> record, Event event) {}

    FanningOut(
            Subscriptions subscriptions,
            DeliveryStore store,
            Channels channels,
            Duration keepFor,
            DeadLetters deadLetters,
            Owners owners,
            SentParts parts,
            SchemaAddresses schemas,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.channels = channels;
        this.keepFor = keepFor;
        this.deadLetters = deadLetters;
        this.owners = owners;
        this.parts = parts;
        this.schemas = schemas;
        this.clock = clock;
    }

    /**
     * Returns once every delivery is stored, and what cannot be read is among the dead letters; a
     * repeat of the same events changes nothing.
     */
    void fanOut(List<ConsumerRecord<String, byte[]>> records) {
        owners.learn(records);
        List<Arrived> batch = read(records);
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
            List<Subscription> wanting =
                    byTenant.getOrDefault(event.tenant(), List.of()).stream()
                            .filter(one -> one.wants(arrived.record().topic(), event))
                            .filter(one -> owners.mayHave(one.owner(), event))
                            .filter(one -> parts.any(one, event.type()))
                            .filter(one -> channels.of(one.kind()).carries(event.type()))
                            .toList();
            Payloads.Payload payload = wanting.isEmpty() ? null : payload(arrived, now);
            if (payload == null) {
                continue;
            }
            payloads.put(payload.id(), payload);
            for (Subscription subscription : wanting) {
                deliveries.add(delivery(subscription, event, payload.id(), place++, now));
                kinds.put(subscription.id(), subscription.kind());
            }
            if (deliveries.size() >= AT_ONCE) {
                enqueue(deliveries, payloads, kinds);
            }
        }
        enqueue(deliveries, payloads, kinds);
    }

    private List<Arrived> read(List<ConsumerRecord<String, byte[]>> records) {
        List<Arrived> read = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                read.add(new Arrived(record, EventRecords.fromRecord(record)));
            } catch (UnreadableEvent e) {
                deadLetters.put(record, e);
            }
        }
        return read;
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

    private static String name(Event event) {
        return event.source() + "\n" + event.id();
    }

    private Delivery delivery(
            Subscription subscription, Event event, String payload, int place, Instant now) {
        return new Delivery(
                "msg_" + Uuids.ofName(UUID.fromString(subscription.id()), name(event)),
                subscription.tenant(),
                subscription.id(),
                event.subject(),
                event.type(),
                event.id(),
                event.time(),
                payload,
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

    /** Null for an event whose data nobody can read. */
    private Payloads.@Nullable Payload payload(Arrived arrived, Instant now) {
        Event event = arrived.event();
        try {
            return new Payloads.Payload(
                    Uuids.ofName(name(event)).toString(),
                    event.tenant(),
                    event.subject(),
                    StructuredEvent.of(event, schemas).toString(),
                    now.plus(keepFor));
        } catch (UnreadableEvent e) {
            deadLetters.put(arrived.record(), e);
            return null;
        }
    }
}
