package dev.careerpath.delivery.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicOffsetsTests {

    private static final TopicPartition LONG = new TopicPartition("t", 0);
    private static final TopicPartition SHORT = new TopicPartition("t", 1);

    private final NewestEvents newest = new NewestEvents();
    private final TopicOffsets offsets = new TopicOffsets();

    @Test
    void beginsALittleBeforeTheEndAndNeverBeforeWhatIsKept() {
        assertThat(begin()).containsExactlyInAnyOrderEntriesOf(Map.of(LONG, 800L, SHORT, 5L));
        assertThat(offsets.beginning()).containsEntry(LONG, 0L).containsEntry(SHORT, 5L);
    }

    @Test
    void goesOnWhereItStopped() {
        begin();
        offsets.arrived(Map.of(LONG, 950L, SHORT, 20L));
        assertThat(begin()).containsExactlyInAnyOrderEntriesOf(Map.of(LONG, 950L, SHORT, 20L));
    }

    @Test
    void hasCaughtUpOnceAllThatWasThereAtTheStartIsRead() {
        begin();
        offsets.arrived(Map.of(LONG, 1_000L, SHORT, 19L));
        assertThat(offsets.caughtUp()).isFalse();
        offsets.arrived(Map.of(SHORT, 20L));
        assertThat(offsets.caughtUp()).isTrue();
    }

    @Test
    void isNeverTurnedBack() {
        begin();
        offsets.arrived(Map.of(LONG, 950L));
        offsets.arrived(Map.of(LONG, 900L));
        assertThat(offsets.end()).containsEntry(LONG, 950L);
    }

    @Test
    void whatIsAtHandReachesBackToWhereItBegan() {
        begin();
        assertThat(newest.reachBackTo(at(800, 5))).isTrue();
        assertThat(newest.reachBackTo(at(799, 5))).isFalse();
    }

    private Map<TopicPartition, Long> begin() {
        return offsets.begin(Map.of(LONG, 0L, SHORT, 5L), Map.of(LONG, 1_000L, SHORT, 20L), newest);
    }

    private static StreamPosition at(long first, long second) {
        return new StreamPosition(List.of("t"), Map.of(LONG, first, SHORT, second));
    }
}
