package dev.careerpath.delivery.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each partition has been read, and from where the broker keeps it. One thread at a time.
 */
final class TopicOffsets {

    private static final long BROUGHT_OF_EACH_PARTITION = 200;

    private final Map<TopicPartition, Long> reached = new HashMap<>();
    private final Map<TopicPartition, Long> atStart = new HashMap<>();
    private final Map<TopicPartition, Long> beginning = new HashMap<>();

    /**
     * Begins a little before the end in a partition that is new here, elsewhere where it stopped.
     *
     * @param newest learns where it begins
     * @return where to read on in each of them
     */
    Map<TopicPartition, Long> begin(
            Map<TopicPartition, Long> first, Map<TopicPartition, Long> end, NewestEvents newest) {
        remember(first);
        Map<TopicPartition, Long> next = new HashMap<>();
        first.forEach((partition, earliest) -> {
            if (!reached.containsKey(partition)) {
                long last = end.getOrDefault(partition, 0L);
                long from = Math.max(earliest, last - BROUGHT_OF_EACH_PARTITION);
                reached.put(partition, from);
                newest.begin(partition, from);
                atStart.put(partition, last);
            }
            next.put(partition, reached.getOrDefault(partition, 0L));
        });
        return next;
    }

    /** Takes note of the first offsets that are kept. */
    void remember(Map<TopicPartition, Long> first) {
        beginning.putAll(first);
    }

    void passed(ConsumerRecord<String, byte[]> record) {
        reached.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }

    void arrived(Map<TopicPartition, Long> positions) {
        positions.forEach((partition, position) -> reached.merge(partition, position, Math::max));
    }

    /** Moves a position to where the reading is. */
    void advance(StreamPosition position) {
        reached.forEach(position::advance);
    }

    /** Whether everything that was there at the start is read. */
    boolean caughtUp() {
        return atStart.entrySet().stream()
                .allMatch(end -> reached.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** Where the next event of each partition will stand. */
    Map<TopicPartition, Long> end() {
        return Map.copyOf(reached);
    }

    Map<TopicPartition, Long> beginning() {
        return Map.copyOf(beginning);
    }
}
