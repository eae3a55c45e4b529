package dev.careerpath.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignsOfLifeTests {

    private final SignsOfLife signs = new SignsOfLife();

    @Test
    void aPartThatWorksOrWritesIsStillStarting() {
        assertThat(idle(0, 1_000, 10)).isZero();
        assertThat(idle(100, 5_000, 10)).isZero();
        assertThat(idle(200, 5_000, 20)).isZero();
    }

    @Test
    void aPartThatOnlyWaitsIsIdle() {
        assertThat(idle(0, 1_000, 10)).isZero();
        assertThat(idle(130, 1_400, 10)).isEqualTo(Duration.ofSeconds(130));
    }

    @Test
    void aPartThatWasStartedAgainBeginsAnew() {
        assertThat(signs.idle(1, Duration.ZERO, 0, 0)).isZero();
        assertThat(signs.idle(2, Duration.ZERO, 0, Duration.ofMinutes(5).toNanos())).isZero();
    }

    private Duration idle(int seconds, int cpuMillis, long written) {
        return signs.idle(
                7, Duration.ofMillis(cpuMillis), written, Duration.ofSeconds(seconds).toNanos());
    }
}
