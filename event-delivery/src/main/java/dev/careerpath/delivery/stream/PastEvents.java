package dev.careerpath.delivery.stream;

import dev.careerpath.delivery.stream.Gap.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what is too old to be at hand, a page at a time, so that no consumer is held by a slow
 * reader.
 */
@Component
class PastEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final PastConsumers consumers;

    PastEvents(PastConsumers consumers) {
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
        return consumers.with(
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
        return consumers.with(patience, consumer -> read(consumer, position, until));
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
            Positioned event = StreamTopics.positioned(record);
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
}
