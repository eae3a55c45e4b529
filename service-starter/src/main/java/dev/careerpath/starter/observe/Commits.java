package dev.careerpath.starter.observe;

import dev.careerpath.starter.event.RecordPosition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** What a consumer group has committed; looked at anew where what was seen last does not do. */
final class Commits {

    private static final Duration FRESH = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final GroupOffsets offsets;
    private final String group;
    private final Clock clock;
    private Map<TopicPartition, Long> seen = Map.of();
    private Instant at = Instant.EPOCH;
    private boolean away;

    Commits(GroupOffsets offsets, String group, Clock clock) {
        this.offsets = offsets;
        this.group = group;
        this.clock = clock;
    }

    /** The broker said what is committed. */
    synchronized void saw(Map<TopicPartition, Long> committed) {
        seen = committed;
        at = clock.instant();
        away = false;
    }

    /** The broker did not answer, so nobody waits for it until it does. */
    synchronized void failed() {
        away = true;
    }

    /** Whether this record is committed; false while that is not known. */
    synchronized boolean include(RecordPosition position) {
        if (!hold(position) && !away && !clock.instant().isBefore(at.plus(FRESH))) {
            look();
        }
        return hold(position);
    }

    private boolean hold(RecordPosition position) {
        var partition = new TopicPartition(position.topic(), position.partition());
        return seen.getOrDefault(partition, 0L) > position.offset();
    }

    private void look() {
        try {
            saw(offsets.committed(group, PATIENCE));
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            failed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
