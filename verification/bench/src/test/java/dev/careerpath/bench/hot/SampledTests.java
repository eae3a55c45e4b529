package dev.careerpath.bench.hot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampledTests {

    private static volatile double result;

    @TempDir private Path folder;

    @Test
    void namesTheMethodThatAProcessWasBusyWith() {
        long own = ProcessHandle.current().pid();

        HotMethods met =
                Sampled.during(SampledTests::beBusy, Map.of("own", own), folder).get("own");

        assertThat(met.samples()).isGreaterThan(10);
        assertThat(met.methods().getFirst().method()).isEqualTo("SampledTests.beBusy");
        assertThat(met.methods().getFirst().share()).isBetween(0.5, 1.0);
    }

    @Test
    void saysWhatAProcessAnswersThatTakesNoOrders() {
        assertThatThrownBy(() -> Sampled.during(() -> {}, Map.of("gone", 1L << 40), folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("JFR.start");
    }

    private static void beBusy() {
        long until = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        double sum = 0;
        while (System.nanoTime() < until) {
            for (int i = 0; i < 1_000_000; i++) {
                sum += 1.0 / (i + 1);
            }
        }
        result = sum;
    }
}
