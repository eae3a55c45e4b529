package dev.careerpath.starter.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Up to which time a consumer group has worked off what its topics held. It is told from samples:
 * once the group has committed the ends of an earlier sample, it has caught up to that time.
 *
 * <p>For a minute after the broker was away nothing counts, since what waits in outboxes comes to
 * the topics only then.
 */
final class CaughtUp {

    private static final Duration OUTBOXES_DRAIN = Duration.ofMinutes(1);
    private static final int SAMPLES_AT_MOST = 720;

    private final Deque<Sample> waiting = new ArrayDeque<>();
    private @Nullable Instant upTo;
    private @Nullable Instant failed;

    /**
     * The broker answered.
     *
     * @param committed what the group has worked off, which is no newer than {@code ends}
     * @param ends where the topics end
     */
    synchronized void sample(
            Instant at, Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
        if (failed != null && at.isBefore(failed.plus(OUTBOXES_DRAIN))) {
            return;
        }
        while (!waiting.isEmpty() && waiting.getFirst().isReached(committed)) {
            upTo = waiting.removeFirst().at();
        }
        Sample now = new Sample(at, ends);
        if (waiting.isEmpty() && now.isReached(committed)) {
            upTo = at;
        } else if (waiting.size() < SAMPLES_AT_MOST) {
            waiting.addLast(now);
        }
    }

    /** The broker did not answer. */
    synchronized void failed(Instant at) {
        failed = at;
        waiting.clear();
    }

    /** Null while that is not known. */
    synchronized @Nullable Instant upTo() {
        return upTo;
    }

    private record Sample(Instant at, Map<TopicPartition, Long> ends) {

        private boolean isReached(Map<TopicPartition, Long> committed) {
            return ends.entrySet().stream()
                    .allMatch(end ->
                            end.getValue() == 0
                                    || committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }
}
