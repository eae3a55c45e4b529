package dev.careerpath.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * A broker's dead-letter topics. What was put back is remembered as the committed offsets of the
 * group {@value #GROUP}, so that a replay that is cut off goes on where it was, whoever began it.
 * Every method throws {@link KafkaException} when the broker does not do it; what was put back
 * stays so. For one thread at a time.
 */
public final class DeadLetterBox implements AutoCloseable {

    static final String GROUP = "career-path-replay";

    private static final int PATIENCE_MILLIS = 10_000;
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> connection;
    private final KafkaConsumer<byte[], byte[]> consumer;

    private DeadLetterBox(Map<String, Object> connection, KafkaConsumer<byte[], byte[]> consumer) {
        this.connection = connection;
        this.consumer = consumer;
    }

    /**
     * How many letters a topic holds.
     *
     * @param all that are kept
     * @param waiting those that were not put back yet
     */
    public record Count(long all, long waiting) {}

    /**
     * Opens it.
     *
     * @param connection {@code bootstrap.servers}, and what else it takes to reach the broker
     */
    public static DeadLetterBox open(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("group.id", GROUP);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", 200);
        settings.put("default.api.timeout.ms", PATIENCE_MILLIS);
        return new DeadLetterBox(
                connection,
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /** All topics with dead letters, by name. */
    public List<DeadLetterTopic> topics() {
        return consumer.listTopics().keySet().stream()
                .filter(DeadLetterTopic::is)
                .sorted()
                .map(DeadLetterTopic::new)
                .toList();
    }

    /** How many letters there are. */
    public Count count(DeadLetterTopic topic) {
        long all = 0;
        long waiting = 0;
        Map<TopicPartition, Waiting> places = waiting(topic);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(places.keySet());
        for (var end : consumer.endOffsets(places.keySet()).entrySet()) {
            all += end.getValue() - beginnings.getOrDefault(end.getKey(), 0L);
            Waiting place = places.get(end.getKey());
            waiting += place == null ? 0 : place.before(end.getValue());
        }
        return new Count(all, waiting);
    }

    /**
     * Hands over the letters that wait, in the order of their ids; nothing changes.
     *
     * @param after the last one that is known already; null to begin with the first
     * @param limit at most so many
     */
    public void look(
            DeadLetterTopic topic, @Nullable LetterId after, long limit, Consumer<Letter> reader) {
        read(topic, after, limit, (letters, _, _) -> letters.forEach(reader));
    }

    /** One letter, put back or not; empty if it is not there, or not any more. */
    public Optional<Letter> letter(DeadLetterTopic topic, LetterId id) {
        List<Letter> found = new ArrayList<>();
        TopicPartition partition = new TopicPartition(topic.name(), id.partition());
        if (waiting(topic).containsKey(partition)
                && id.offset()
                        >= consumer.beginningOffsets(List.of(partition))
                                .getOrDefault(partition, 0L)) {
            read(
                    topic,
                    partition,
                    new Waiting(id.offset(), List.of()),
                    consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L),
                    1,
                    (letters, _, _) -> found.addAll(letters));
        }
        return found.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /**
     * Puts the letters that wait back on their topics, at most so many, and remembers after each
     * batch that the broker acknowledged how far it came.
     *
     * @param each is told each letter once it is back
     */
    public void putBack(DeadLetterTopic topic, long limit, Consumer<Letter> each) {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            read(
                    topic,
                    null,
                    limit,
                    (letters, partition, left) -> {
                        send(producer, letters);
                        consumer.commitSync(Map.of(partition, left.committed()));
                        letters.forEach(each);
                    });
        }
    }

    /**
     * Puts one letter back, whatever lies before it.
     *
     * @return false when it was back already, or when too many of its partition went back one by
     *     one; then those before it have to go back first
     */
    public boolean putBack(Letter letter) {
        TopicPartition partition =
                new TopicPartition(letter.topic().name(), letter.id().partition());
        Waiting place = waiting(letter.topic()).get(partition);
        if (place == null
                || !place.has(letter.id().offset())
                || place.except().size() >= Waiting.ONE_BY_ONE_AT_MOST) {
            return false;
        }
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            send(producer, List.of(letter));
            consumer.commitSync(Map.of(partition, place.without(letter.id().offset()).committed()));
        }
        return true;
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("acks", "all");
        settings.put("compression.type", "lz4");
        settings.put("max.block.ms", PATIENCE_MILLIS);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, List<Letter> letters) {
        List<ProducerRecord<byte[], byte[]>> records =
                letters.stream().map(Letter::original).toList();
        var sends = records.stream().map(producer::send).toList();
        try {
            for (var send : sends) {
                send.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private interface Batch {

        /**
         * @param left what waits of the partition once these do no more
         */
        void take(List<Letter> letters, TopicPartition partition, Waiting left);
    }

    /** Reads what is there now; what a replay leads to is left for the next one. */
    private void read(DeadLetterTopic topic, @Nullable LetterId after, long limit, Batch batch) {
        long left = limit;
        Map<TopicPartition, Waiting> places = waiting(topic);
        Map<TopicPartition, Long> ends = consumer.endOffsets(places.keySet());
        for (var place : places.entrySet()) {
            int partition = place.getKey().partition();
            long end = ends.getOrDefault(place.getKey(), 0L);
            if (after == null || partition >= after.partition()) {
                Waiting waiting =
                        after != null && partition == after.partition()
                                ? place.getValue().after(after.offset())
                                : place.getValue();
                left -= read(topic, place.getKey(), waiting, end, left, batch);
            }
        }
    }

    private long read(
            DeadLetterTopic topic,
            TopicPartition partition,
            Waiting place,
            long end,
            long limit,
            Batch batch) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, place.from());
        long taken = 0;
        long silent = 0;
        Waiting left = place;
        while (taken < limit && consumer.position(partition) < end) {
            List<Letter> letters = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < end && taken + letters.size() < limit) {
                    if (place.has(record.offset())) {
                        letters.add(new Letter(topic, record));
                    }
                    left = left.after(record.offset());
                }
            }
            silent = letters.isEmpty() ? silent + POLL.toMillis() : 0;
            if (silent > PATIENCE_MILLIS) {
                throw new TimeoutException("the broker gave nothing of " + partition);
            }
            if (!letters.isEmpty()) {
                batch.take(letters, partition, left);
                taken += letters.size();
            }
        }
        return taken;
    }

    /** By partition. */
    private Map<TopicPartition, Waiting> waiting(DeadLetterTopic topic) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic.name()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .sorted(Comparator.comparingInt(TopicPartition::partition))
                        .toList();
        var committed = consumer.committed(Set.copyOf(partitions));
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Waiting> places = new LinkedHashMap<>();
        for (TopicPartition partition : partitions) {
            places.put(
                    partition,
                    Waiting.of(committed.get(partition), beginnings.getOrDefault(partition, 0L)));
        }
        return places;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
