package dev.careerpath.local.deadletters;

import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.BrokerAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A broker's dead-letter topics. What was put back is remembered as the committed offsets of the
 * group {@value #GROUP}, so that a replay that is cut off goes on where it was.
 */
final class DeadLetterBox implements AutoCloseable {

    static final String GROUP = "career-path-replay";

    private static final int PATIENCE_MILLIS = 10_000;
    private static final Duration POLL = Duration.ofMillis(200);

    private final BrokerAccess broker;
    private final KafkaConsumer<byte[], byte[]> consumer;

    private DeadLetterBox(BrokerAccess broker, KafkaConsumer<byte[], byte[]> consumer) {
        this.broker = broker;
        this.consumer = consumer;
    }

    /**
     * How many letters a topic holds.
     *
     * @param all that are kept
     * @param waiting those that were not put back yet
     */
    record Count(long all, long waiting) {}

    /**
     * Opens it.
     *
     * @throws Trouble if the address or a setting makes no sense
     */
    static DeadLetterBox at(BrokerAccess broker) {
        try {
            return new DeadLetterBox(
                    broker,
                    new KafkaConsumer<>(
                            broker.with(
                                    Map.of(
                                            "group.id",
                                            GROUP,
                                            "enable.auto.commit",
                                            false,
                                            "max.poll.records",
                                            200,
                                            "default.api.timeout.ms",
                                            PATIENCE_MILLIS)),
                            new ByteArrayDeserializer(),
                            new ByteArrayDeserializer()));
        } catch (KafkaException e) {
            throw unreachable(broker, e);
        }
    }

    /**
     * The dead-letter topics meant.
     *
     * @param wanted topics or groups; all if empty
     * @throws Trouble if one of them means none
     */
    List<DeadLetterTopic> topics(List<String> wanted) {
        try {
            List<DeadLetterTopic> all =
                    consumer.listTopics().keySet().stream()
                            .filter(DeadLetterTopic::is)
                            .sorted()
                            .map(DeadLetterTopic::new)
                            .toList();
            for (String name : wanted) {
                if (all.stream().noneMatch(topic -> topic.isMeantBy(name))) {
                    throw new Trouble(
                            "'%s' is neither a topic nor a group with dead letters; there are: %s."
                                    .formatted(
                                            name,
                                            String.join(
                                                    ", ",
                                                    all.stream()
                                                            .map(DeadLetterTopic::name)
                                                            .toList())));
                }
            }
            return all.stream()
                    .filter(topic -> wanted.isEmpty() || wanted.stream().anyMatch(topic::isMeantBy))
                    .toList();
        } catch (KafkaException e) {
            throw unreachable(broker, e);
        }
    }

    Count count(DeadLetterTopic topic) {
        try {
            List<TopicPartition> partitions = partitions(topic);
            Map<TopicPartition, Long> from = firstWaiting(partitions);
            long all = 0;
            long waiting = 0;
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            for (var end : consumer.endOffsets(partitions).entrySet()) {
                all += end.getValue() - beginnings.getOrDefault(end.getKey(), 0L);
                waiting += end.getValue() - from.getOrDefault(end.getKey(), 0L);
            }
            return new Count(all, waiting);
        } catch (KafkaException e) {
            throw unreachable(broker, e);
        }
    }

    /** Hands over the letters that wait, at most so many; nothing changes. */
    void look(DeadLetterTopic topic, long limit, Consumer<Letter> reader) {
        read(topic, limit, (letters, _) -> letters.forEach(reader));
    }

    /**
     * Puts the letters that wait back on their topics, at most so many, and remembers after each
     * batch that the broker acknowledged how far it came.
     *
     * @param each is told each letter once it is back
     */
    void putBack(DeadLetterTopic topic, long limit, Consumer<Letter> each) {
        try (var producer =
                new KafkaProducer<>(
                        broker.with(
                                Map.of(
                                        "acks", "all",
                                        "compression.type", "lz4",
                                        "max.block.ms", PATIENCE_MILLIS)),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            read(
                    topic,
                    limit,
                    (letters, next) -> {
                        send(producer, letters.stream().map(Letter::original).toList());
                        consumer.commitSync(next);
                        letters.forEach(each);
                    });
        }
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records) {
        var sends = records.stream().map(producer::send).toList();
        try {
            for (var send : sends) {
                send.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted; what is back stays, the rest still waits.", e);
        }
    }

    private interface Batch {
        void take(List<Letter> letters, Map<TopicPartition, OffsetAndMetadata> next);
    }

    /** Reads what is there now; what a replay leads to is left for the next one. */
    private void read(DeadLetterTopic topic, long limit, Batch batch) {
        try {
            List<TopicPartition> partitions = partitions(topic);
            consumer.assign(partitions);
            firstWaiting(partitions).forEach(consumer::seek);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<TopicPartition> open = new HashSet<>(partitions);
            long left = limit;
            while (left > 0) {
                open.removeIf(p -> consumer.position(p) >= ends.getOrDefault(p, 0L));
                if (open.isEmpty()) {
                    return;
                }
                Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
                List<Letter> letters = new ArrayList<>();
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    TopicPartition partition =
                            new TopicPartition(record.topic(), record.partition());
                    if (record.offset() < ends.getOrDefault(partition, 0L)
                            && letters.size() < left) {
                        letters.add(new Letter(topic, record));
                        next.put(partition, new OffsetAndMetadata(record.offset() + 1));
                    }
                }
                if (!letters.isEmpty()) {
                    batch.take(letters, next);
                    left -= letters.size();
                }
            }
        } catch (KafkaException e) {
            throw unreachable(broker, e);
        }
    }

    private List<TopicPartition> partitions(DeadLetterTopic topic) {
        return consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private Map<TopicPartition, Long> firstWaiting(List<TopicPartition> partitions) {
        Map<TopicPartition, Long> from = new HashMap<>(consumer.beginningOffsets(partitions));
        consumer.committed(new HashSet<>(partitions))
                .forEach((partition, committed) -> {
                    if (committed != null) {
                        from.merge(partition, committed.offset(), Math::max);
                    }
                });
        return from;
    }

    private static Trouble unreachable(BrokerAccess broker, KafkaException cause) {
        return new Trouble(
                "Kafka at %s did not do it (%s): see that it runs, name another with --kafka HOST:PORT, or give its login with --kafka-config FILE; what was put back stays so, and the rest still waits."
                        .formatted(broker.bootstrapServers(), cause.getMessage()),
                cause);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
