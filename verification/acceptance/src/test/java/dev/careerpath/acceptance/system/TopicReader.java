package dev.careerpath.acceptance.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A topic as another system sees it. */
public final class TopicReader {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> broker;
    private final String topic;

    /**
     * @param broker how clients reach it, by Kafka's names
     */
    TopicReader(Map<String, Object> broker, String topic) {
        this.broker = Map.copyOf(broker);
        this.topic = topic;
    }

    /**
     * A record.
     *
     * @param headers as text; CloudEvents attributes start with {@code ce_}
     * @param value null for a tombstone
     */
    public record Published(
            int partition,
            long offset,
            @Nullable String key,
            Map<String, String> headers,
            @Nullable String value) {

        static Published of(ConsumerRecord<String, byte[]> record) {
            Map<String, String> headers = new LinkedHashMap<>();
            record.headers()
                    .forEach(header ->
                            headers.put(
                                    header.key(),
                                    new String(header.value(), StandardCharsets.UTF_8)));
            return new Published(
                    record.partition(),
                    record.offset(),
                    record.key(),
                    headers,
                    record.value() == null
                            ? null
                            : new String(record.value(), StandardCharsets.UTF_8));
        }

        /** The CloudEvents attribute; empty if it has none. */
        public String attribute(String name) {
            return headers.getOrDefault("ce_" + name, "");
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(value);
        }
    }

    /** Everything that is there now. */
    public List<Published> all() {
        List<Published> found = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        with("fetch.max.wait.ms", 50),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> found.add(Published.of(r)));
                if (System.nanoTime() > until) {
                    throw new AssertionError(topic + " was not read in " + PATIENCE);
                }
            }
        }
        return found;
    }

    private Map<String, Object> with(String setting, Object value) {
        Map<String, Object> all = new HashMap<>(broker);
        all.put(setting, value);
        return all;
    }

    /** Everything of one key that is there now, in its order. */
    public List<Published> of(String key) {
        return all().stream().filter(record -> key.equals(record.key())).toList();
    }

    /** Puts a record there that need not be an event; without a value it is a tombstone. */
    public void put(String key, @Nullable String value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        topic, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        headers.forEach(
                (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (var producer =
                new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record);
            producer.flush();
        }
    }
}
