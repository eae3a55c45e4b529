package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import dev.careerpath.starter.event.Event;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Which subscriptions get an event. */
final class Audience {

    private final Subscriptions subscriptions;
    private final Channels channels;
    private final Owners owners;
    private final SentParts parts;

    Audience(Subscriptions subscriptions, Channels channels, Owners owners, SentParts parts) {
        this.subscriptions = subscriptions;
        this.channels = channels;
        this.owners = owners;
        this.parts = parts;
    }

    /** Learns to whom the subjects of these records belong, before any of them is sent. */
    void learn(List<ConsumerRecord<String, byte[]>> records) {
        owners.learn(records);
    }

    Map<String, List<Subscription>> byTenant(Stream<String> tenants) {
        return subscriptions.of(tenants.toList()).stream()
                .collect(Collectors.groupingBy(Subscription::tenant));
    }

    /** Those of the tenant's subscriptions that ordered the event, and may have it. */
    List<Subscription> wanting(List<Subscription> ofTenant, String topic, Event event) {
        return ofTenant.stream()
                .filter(one -> one.wants(topic, event))
                .filter(one -> owners.mayHave(one.owner(), event))
                .filter(one -> parts.any(one, event.type()))
                .filter(one -> channels.of(one.kind()).carries(event.type()))
                .toList();
    }
}
