package dev.careerpath.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A few of the fuzzed requests; {@code ./career-path torture --fuzz 100000} sends them all. */
class NoRequestBreaksItAcceptanceTests {

    @Test
    void noRequestIsAnsweredWithAServerError() throws IOException {
        assertThat(FuzzRun.run(Path.of("target/fuzz").toAbsolutePath(), 1_000, 42)).isTrue();
    }
}
