package dev.careerpath.delivery.stream;

import dev.careerpath.starter.event.Event;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the newest events at hand, from before its own start on, and hands each to every stream
 * that shows it.
 */
@Component
class LiveEvents {

    private final NewestEvents newest = new NewestEvents();
    private final TopicOffsets offsets = new TopicOffsets();
    private final Map<String, Set<LiveReader>> readers = new HashMap<>();
    private boolean ready;
    private volatile boolean open;

    /**
     * Waits until everything that was there at the start is read.
     *
     * @return false if the broker keeps it from being so
     */
    synchronized boolean awaitReady(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!ready && System.nanoTime() < until) {
            wait(100);
        }
        return ready;
    }

    /** Where the next event of each partition will stand, as far as this process knows. */
    synchronized Map<TopicPartition, Long> end() {
        return offsets.end();
    }

    /** Where the first event that is kept stands, as it was a few seconds ago. */
    synchronized Map<TopicPartition, Long> beginning() {
        return offsets.beginning();
    }

    /**
     * Joins the live events from this position on, with what came since already at hand.
     *
     * @return null when the position is too old for what is at hand; catch up first
     */
    synchronized @Nullable LiveReader join(StreamPosition position, StreamFilter filter) {
        if (!ready || !newest.reachBackTo(position)) {
            return null;
        }
        LiveReader reader = new LiveReader(filter, newest.from(position, filter));
        readers.computeIfAbsent(filter.tenant(), _ -> new HashSet<>()).add(reader);
        return reader;
    }

    synchronized void leave(LiveReader reader) {
        Set<LiveReader> ofTenant = readers.get(reader.filter().tenant());
        if (ofTenant != null && ofTenant.remove(reader) && ofTenant.isEmpty()) {
            readers.remove(reader.filter().tenant());
        }
    }

    /**
     * Moves a position past what its reader was not shown, so that a resume need not look at it
     * again; does nothing while something waits to be shown.
     */
    synchronized void skip(LiveReader reader, StreamPosition position) {
        if (reader.hasNothing()) {
            offsets.advance(position);
        }
    }

    void open() {
        open = true;
    }

    /** Ends every stream. */
    void close() {
        open = false;
        synchronized (this) {
            readers.values().forEach(ofTenant -> ofTenant.forEach(LiveReader::end));
            readers.clear();
        }
    }

    boolean isOpen() {
        return open;
    }

    /**
     * Begins a little before the end in a partition that is new here, elsewhere where it stopped.
     *
     * @param first the first offset of each partition, as the broker says
     * @param end the one after its last
     * @return where to read on in each of them
     */
    synchronized Map<TopicPartition, Long> begin(
            Map<TopicPartition, Long> first, Map<TopicPartition, Long> end) {
        return offsets.begin(first, end, newest);
    }

    synchronized void remember(Map<TopicPartition, Long> first) {
        offsets.remember(first);
    }

    /** Takes note how far the reading is. */
    synchronized void arrived(Map<TopicPartition, Long> positions) {
        offsets.arrived(positions);
        if (!ready && offsets.caughtUp()) {
            ready = true;
            notifyAll();
        }
    }

    /**
     * Hands a record to every stream that shows it.
     *
     * @return its event; null where it holds none that can be read
     */
    synchronized @Nullable Event hand(ConsumerRecord<String, byte[]> record) {
        offsets.passed(record);
        Positioned event = StreamTopics.positioned(record);
        if (event == null) {
            return null;
        }
        newest.add(event);
        readers.computeIfPresent(
                event.event().tenant(),
                (_, ofTenant) -> {
                    ofTenant.removeIf(reader -> !reader.offer(event));
                    return ofTenant.isEmpty() ? null : ofTenant;
                });
        return event.event();
    }
}
