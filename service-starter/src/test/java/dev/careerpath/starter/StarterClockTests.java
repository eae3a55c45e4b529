package dev.careerpath.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what is read again: the store keeps milliseconds. */
class StarterClockTests {

    static Stream<Clock> clocks() {
        StarterAutoConfiguration starter = new StarterAutoConfiguration();
        return Stream.of(starter.clock("", "service"), starter.clock("offsets", "service"));
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void ticksAsExactlyAsTheStoreKeepsTimes(Clock clock) {
        assertThat(Stream.generate(clock::instant).limit(1_000))
                .allSatisfy(now -> assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS)));
    }
}
