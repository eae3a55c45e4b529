package dev.careerpath.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class RoundsTests {

    private static Measured round(int accepted, int arrived, double seconds) {
        return new Measured(
                accepted,
                accepted,
                arrived,
                seconds,
                new Histogram(3),
                Map.of("store", Duration.ofMillis(accepted)));
    }

    @Test
    void theMiddleRoundIsNeitherTheFastestNorTheSlowest() {
        Rounds rounds =
                new Rounds(List.of(round(100, 100, 1), round(100, 100, 9), round(100, 100, 2)));

        assertThat(rounds.middle().throughput()).isEqualTo(50);
    }

    @Test
    void whatIsLostInAnyRoundIsLost() {
        Rounds rounds =
                new Rounds(List.of(round(100, 97, 1), round(100, 100, 2), round(100, 99, 3)));

        assertThat(rounds.accepted()).isEqualTo(300);
        assertThat(rounds.lost()).isEqualTo(4);
    }
}
