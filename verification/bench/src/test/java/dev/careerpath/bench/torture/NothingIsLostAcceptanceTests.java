package dev.careerpath.bench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.bench.torture.Violation.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The torture in short: real processes, real signals, a seed that is always the same. */
class NothingIsLostAcceptanceTests {

    private static final Path DATA = Path.of("target/torture").toAbsolutePath();
    private static final int CLIENTS = 4;

    @Test
    void everyPromiseIsKeptThroughFaults() throws IOException {
        assertThat(torment("faults", 20, false)).isEmpty();
    }

    /** An outbox that is cleared before the broker has its events: the check must see the loss. */
    @Test
    void aPlantedBugIsFound() throws IOException {
        assertThat(torment("planted-bug", 10, true))
                .extracting(Violation::kind)
                .contains(Kind.LOST);
    }

    private static List<Violation> torment(String name, int seconds, boolean plantedBug)
            throws IOException {
        return new Tormenting(
                        DATA.resolve(name), 42, Duration.ofSeconds(seconds), CLIENTS, plantedBug)
                .run();
    }
}
