package dev.careerpath.starter.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CaughtUpTests {

    private static final TopicPartition PARTITION = new TopicPartition("events", 0);
    private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");

    private final CaughtUp group = new CaughtUp();

    @Test
    void isKnownOnceWhatWasThereIsWorkedOff() {
        sample(0, 3, 10);
        assertThat(group.upTo()).isNull();

        sample(5, 9, 20);
        assertThat(group.upTo()).isNull();

        sample(10, 10, 30);
        assertThat(group.upTo()).isEqualTo(START);

        sample(15, 30, 30);
        assertThat(group.upTo()).isEqualTo(START.plusSeconds(15));
    }

    @Test
    void needsNoCommitOfAPartitionThatIsEmpty() {
        group.sample(START, Map.of(), Map.of(PARTITION, 0L));

        assertThat(group.upTo()).isEqualTo(START);
    }

    @Test
    void standsStillWhileTheBrokerIsAwayAndUntilTheOutboxesAreEmpty() {
        sample(0, 10, 10);
        group.failed(START.plusSeconds(5));
        sample(10, 10, 10);
        sample(60, 10, 10);
        assertThat(group.upTo()).isEqualTo(START);

        sample(70, 12, 12);
        assertThat(group.upTo()).isEqualTo(START.plusSeconds(70));
    }

    private void sample(int second, long committed, long end) {
        group.sample(
                START.plusSeconds(second), Map.of(PARTITION, committed), Map.of(PARTITION, end));
    }
}
