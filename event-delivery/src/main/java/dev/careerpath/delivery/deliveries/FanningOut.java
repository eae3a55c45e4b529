package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.SchemaAddresses;
import dev.careerpath.starter.event.StructuredEvent;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.step.DeadLetters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes of each event one delivery for every subscription that wants it. */
final class FanningOut {

    /** The most deliveries in one write. */
    private static final int AT_ONCE = 2_000;

    private final Audience audience;
    private final DeliveryStore store;
    private final Channels channels;
    private final Duration keepFor;
    private final DeadLetters deadLetters;
    private final SchemaAddresses schemas;
    private final Clock clock;

    FanningOut(
            Audience audience,
            DeliveryStore store,
            Channels channels,
            Duration keepFor,
            DeadLetters deadLetters,
            SchemaAddresses schemas,
            Clock clock) {
        this.audience = audience;
        this.store = store;
        this.channels = channels;
        this.keepFor = keepFor;
        this.deadLetters = deadLetters;
        this.schemas = schemas;
        this.clock = clock;
    }

    /**
     * Returns once every delivery is stored, and what cannot be read is among the dead letters; a
     * repeat of the same events changes nothing.
     */
    void fanOut(List<ConsumerRecord<String, byte[]>> records) {
        audience.learn(records);
        List<ArrivedEvent> batch = ArrivedEvent.read(records, deadLetters);
        Set<String> erased =
                batch.stream()
                        .filter(ArrivedEvent::erases)
                        .map(one -> one.event().subject())
                        .collect(Collectors.toSet());
        if (!erased.isEmpty()) {
            store.erase(erased);
        }
        Map<String, List<Subscription>> byTenant =
                audience.byTenant(batch.stream().map(one -> one.event().tenant()).distinct());
        NewDeliveries made = new NewDeliveries(clock.instant(), keepFor);
        for (ArrivedEvent arrived : batch) {
            Event event = arrived.event();
            if (erased.contains(event.subject()) && !arrived.erases()) {
                continue;
            }
            List<Subscription> wanting =
                    audience.wanting(
                            byTenant.getOrDefault(event.tenant(), List.of()),
                            arrived.record().topic(),
                            event);
            if (!wanting.isEmpty()) {
                write(arrived, wanting, made);
            }
            if (made.size() >= AT_ONCE) {
                enqueue(made);
            }
        }
        enqueue(made);
    }

    private void write(ArrivedEvent arrived, List<Subscription> wanting, NewDeliveries made) {
        try {
            String json = StructuredEvent.of(arrived.event(), schemas).toString();
            made.add(arrived.event(), json, wanting);
        } catch (UnreadableEvent e) {
            deadLetters.put(arrived.record(), e);
        }
    }

    private void enqueue(NewDeliveries made) {
        store.enqueue(
                made.deliveries(),
                made.payloads(),
                delivery -> channels.lane(made.kind(delivery.subscription()), delivery));
        made.clear();
    }
}
