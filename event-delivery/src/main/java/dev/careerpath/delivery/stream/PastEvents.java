package dev.careerpath.delivery.stream;

import dev.careerpath.delivery.stream.Gap.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what is too old to be at hand, a page at a time, so that a few consumers serve any number
 * of streams that catch up and none is held by a slow reader.
 */
@Component
class PastEvents implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PastEvents.class);
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ConsumerFactory<String, byte[]> consumers;
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final ConcurrentLinkedQueue<Consumer<String, byte[]>> idle =
            new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    PastEvents(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    /**
     * Some events after a position.
     *
     * @param events those of a partition in its order; across partitions by time
     * @param next where to go on in each partition
     * @param missing offsets that hold no event any more
     */
    record Page(List<Positioned> events, Map<TopicPartition, Long> next, List<Range> missing) {}

    /** The first offset that is kept, and the one after the last. */
    record Bounds(Map<TopicPartition, Long> beginning, Map<TopicPartition, Long> end) {}

    /** Today's bounds; null when no consumer gets free in this time, or the broker fails. */
    @Nullable Bounds bounds(Set<TopicPartition> partitions, Duration patience)
            throws InterruptedException {
        return with(
                patience,
                consumer ->
                        new Bounds(
                                consumer.beginningOffsets(partitions),
                                consumer.endOffsets(partitions)));
    }

    /** The next page from a position on; null when no consumer gets free, or the broker fails. */
    @Nullable Page after(
            StreamPosition position, Map<TopicPartition, Long> until, Duration patience)
            throws InterruptedException {
        return with(patience, consumer -> read(consumer, position, until));
    }

    private static Page read(
            Consumer<String, byte[]> consumer,
            StreamPosition position,
            Map<TopicPartition, Long> until) {
        List<TopicPartition> open =
                until.entrySet().stream()
                        .filter(end -> position.next(end.getKey()) < end.getValue())
                        .map(Map.Entry::getKey)
                        .toList();
        Map<TopicPartition, Long> beginning = consumer.beginningOffsets(open);
        Map<TopicPartition, Long> expected = new HashMap<>();
        List<Range> missing = new ArrayList<>();
        consumer.assign(open);
        for (TopicPartition partition : open) {
            long first = beginning.getOrDefault(partition, 0L);
            note(missing, partition, position.next(partition), first);
            long from = Math.max(position.next(partition), first);
            consumer.seek(partition, from);
            expected.put(partition, from);
        }
        ConsumerRecords<String, byte[]> records = consumer.poll(PATIENCE);
        Map<TopicPartition, List<Positioned>> events = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            note(missing, partition, expected.getOrDefault(partition, 0L), record.offset());
            expected.put(partition, record.offset() + 1);
            Positioned event = LiveEvents.positioned(record);
            if (event != null) {
                events.computeIfAbsent(partition, _ -> new ArrayList<>()).add(event);
            }
        }
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicPartition partition : open) {
            next.put(partition, consumer.position(partition));
        }
        return new Page(MergeByTime.of(events.values()), next, missing);
    }

    private static void note(
            List<Range> missing, TopicPartition partition, long expected, long found) {
        if (found > expected) {
            missing.add(new Range(partition.topic(), partition.partition(), expected, found));
        }
    }

    private <T> @Nullable T with(Duration patience, Work<T> work) throws InterruptedException {
        if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return null;
        }
        try {
            Consumer<String, byte[]> consumer = idle.poll();
            if (consumer == null) {
                consumer = consumers.createConsumer(null, "stream-past", null, small());
            }
            boolean sound = false;
            try {
                T result = work.with(consumer);
                sound = true;
                return result;
            } catch (KafkaException e) {
                log.warn("The event topics could not be read; it is tried again", e);
                return null;
            } finally {
                if (sound && !closed) {
                    idle.add(consumer);
                } else {
                    consumer.close();
                }
            }
        } finally {
            free.release();
        }
    }

    /** What one page may hold in memory. */
    private static Properties small() {
        Properties properties = new Properties();
        properties.setProperty(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Integer.toString(2 << 20));
        properties.setProperty(
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Integer.toString(512 << 10));
        return properties;
    }

    @Override
    public void destroy() {
        closed = true;
        for (Consumer<String, byte[]> consumer = idle.poll();
                consumer != null;
                consumer = idle.poll()) {
            consumer.close();
        }
    }

    /** Something done with a consumer. */
    private interface Work<T> {
        T with(Consumer<String, byte[]> consumer);
    }
}
