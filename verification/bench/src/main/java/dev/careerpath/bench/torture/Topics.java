package dev.careerpath.bench.torture;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their start to their present end. */
public final class Topics {

    private Topics() {}

    /** Shows every record of a topic; those of one partition in their order. */
    public static void read(
            String kafka, String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            }
        }
    }

    /** Every topic of the product. */
    static List<String> all(String kafka) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            return consumer.listTopics().keySet().stream()
                    .filter(name -> name.startsWith("careerpath."))
                    .sorted()
                    .toList();
        }
    }

    /** Those topics whose keys the broker forgets after a record without a value. */
    static Set<String> compacted(String kafka) {
        List<ConfigResource> resources =
                all(kafka).stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            return admin.describeConfigs(resources).all().get().entrySet().stream()
                    .filter(entry ->
                            entry.getValue().get("cleanup.policy").value().contains("compact"))
                    .map(entry -> entry.getKey().name())
                    .collect(Collectors.toSet());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
