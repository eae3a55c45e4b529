package dev.careerpath.bench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.bench.torture.Violation.Kind;
import dev.careerpath.local.data.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The torture in short: real processes, real signals, a seed that is always the same. */
class NothingIsLostAcceptanceTests {

    private static final Path DATA = Path.of("target/torture").toAbsolutePath();
    private static final int CLIENTS = 4;

    private static List<Violation> planted = List.of();
    private static List<Violation> faults = List.of();

    @BeforeAll
    static void torment() throws IOException {
        new DataFolder(DATA).delete();
        try (Ground ground = Ground.start(DATA)) {
            planted = tormenting(41, 6, true).on(ground);
            faults = tormenting(42, 20, false).on(ground);
        }
    }

    @Test
    void everyPromiseIsKeptThroughFaults() {
        assertThat(faults).isEmpty();
    }

    /** An outbox that is cleared before the broker has its events: the check must see the loss. */
    @Test
    void aPlantedBugIsFound() {
        assertThat(planted).extracting(Violation::kind).contains(Kind.LOST);
    }

    private static Tormenting tormenting(long seed, int seconds, boolean plantedBug) {
        return new Tormenting(DATA, seed, Duration.ofSeconds(seconds), CLIENTS, plantedBug);
    }
}
