package dev.careerpath.starter.test;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic as another system sees it: records in, and everything that was ever put there. */
public final class Topic {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Map<String, Object> client;

    private Topic(String name, String bootstrapServers) {
        this.name = name;
        this.client = Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 50);
    }

    /** A topic of the pair that this JVM's tests run on. */
    public static Topic named(String name) {
        return at(Backends.pair().bootstrapServers(), name);
    }

    /** A topic of any broker. */
    public static Topic at(String bootstrapServers, String name) {
        return new Topic(name, bootstrapServers);
    }

    /** Sends events in order and waits for the broker. */
    public void publish(Event... events) {
        send(
                Arrays.stream(events)
                        .map(event -> EventRecords.toRecord(name, event, EventContract.ADDRESSES))
                        .toList());
    }

    /** Sends a record that need not be an event. */
    public void publishRaw(String key, String value) {
        send(List.of(new ProducerRecord<>(name, key, value.getBytes())));
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", client.get("bootstrap.servers"));
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(producer::send);
            producer.flush();
        }
    }

    /** Waits until this many events of a subject are there, and gives all that are. */
    public List<Event> eventsOf(String subject, int atLeast) {
        return recordsWhere(record -> subject.equals(record.key()), atLeast).stream()
                .map(EventRecords::fromRecord)
                .toList();
    }

    /** As {@link #eventsOf}, with repeats dropped as a consumer drops them: by source and id. */
    public List<Event> differentEventsOf(String subject, int atLeast) {
        for (int records = atLeast; ; records++) {
            Map<String, Event> different = new LinkedHashMap<>();
            List<Event> all = eventsOf(subject, records);
            all.forEach(event -> different.putIfAbsent(event.source() + " " + event.id(), event));
            if (different.size() >= atLeast) {
                return List.copyOf(different.values());
            }
            records = all.size();
        }
    }

    /**
     * Waits until this many matching records are there, and gives all that are; fails after 20 s.
     */
    public List<ConsumerRecord<String, byte[]>> recordsWhere(
            Predicate<ConsumerRecord<String, byte[]>> matching, int atLeast) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        client, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(name).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                var polled = consumer.poll(Duration.ofMillis(300));
                polled.forEach(record -> {
                    if (matching.test(record)) {
                        found.add(record);
                    }
                });
                if (polled.isEmpty() && found.size() >= atLeast) {
                    return found;
                }
            }
        }
        throw new AssertionError(
                "%s holds %d of the %d expected records after %s"
                        .formatted(name, found.size(), atLeast, PATIENCE));
    }
}
