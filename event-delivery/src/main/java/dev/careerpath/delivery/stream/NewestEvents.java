package dev.careerpath.delivery.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The newest events of all partitions, as many as there is room for. One thread at a time. */
final class NewestEvents {

    private static final long KEPT_BYTES = 16L << 20;

    private final Deque<Positioned> newest = new ArrayDeque<>();
    private final Map<TopicPartition, Long> droppedBefore = new HashMap<>();
    private long keptBytes;

    /** Takes note that nothing before this offset will be here. */
    void begin(TopicPartition partition, long from) {
        droppedBefore.put(partition, from);
    }

    void add(Positioned event) {
        newest.addLast(event);
        keptBytes += event.size();
        while (keptBytes > KEPT_BYTES) {
            Positioned dropped = newest.removeFirst();
            keptBytes -= dropped.size();
            droppedBefore.put(dropped.partition(), dropped.offset() + 1);
        }
    }

    /** Whether everything from this position on is here. */
    boolean reachBackTo(StreamPosition position) {
        return droppedBefore.entrySet().stream()
                .allMatch(dropped -> position.next(dropped.getKey()) >= dropped.getValue());
    }

    /** Those from a position on that pass. */
    List<Positioned> from(StreamPosition position, StreamFilter filter) {
        return newest.stream()
                .filter(event -> !position.isPast(event) && filter.passes(event))
                .toList();
    }
}
