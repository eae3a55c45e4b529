package dev.careerpath.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

/** What was put back is remembered in any order, and by the broker. */
class WaitingTests {

    private static final Waiting ALL = Waiting.of(null, 3);

    @Test
    void countsEverythingFromTheBeginningWhileNothingIsBack() {
        assertThat(ALL.before(10)).isEqualTo(7);
        assertThat(ALL.has(2)).isFalse();
        assertThat(ALL.has(3)).isTrue();
    }

    @Test
    void leavesOutWhatWentBackOneByOne() {
        Waiting left = ALL.without(5).without(8);

        assertThat(left.has(5)).isFalse();
        assertThat(left.has(6)).isTrue();
        assertThat(left.before(10)).isEqualTo(5);
    }

    @Test
    void movesPastThemOnceThoseBeforeAreBack() {
        Waiting left = ALL.without(5).without(4).without(8).without(3);

        assertThat(left).isEqualTo(new Waiting(6, List.of(8L)));
        assertThat(left.after(7)).isEqualTo(new Waiting(9, List.of()));
    }

    @Test
    void isWhatItWasAfterTheBrokerKeptIt() {
        Waiting left = ALL.without(5).without(8);

        assertThat(Waiting.of(left.committed(), 0)).isEqualTo(left);
        assertThat(Waiting.of(left.committed(), 6)).isEqualTo(new Waiting(6, List.of(8L)));
        assertThat(Waiting.of(new OffsetAndMetadata(4, "of another tool"), 0))
                .isEqualTo(new Waiting(4, List.of()));
    }

    @Test
    void fitsInWhatTheBrokerTakes() {
        TreeSet<Long> many = new TreeSet<>();
        for (long i = 0; i < Waiting.ONE_BY_ONE_AT_MOST; i++) {
            many.add(100_000_000_000L + 2 * i);
        }

        assertThat(new Waiting(1, many).committed().metadata().length()).isLessThan(4096);
    }
}
