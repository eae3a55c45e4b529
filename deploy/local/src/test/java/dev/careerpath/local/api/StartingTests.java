package dev.careerpath.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.PartState;
import dev.careerpath.local.data.PartState.Status;
import dev.careerpath.local.data.Processes;
import dev.careerpath.local.data.SystemState;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingTests {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir private Path root;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);
    private final Terminal terminal =
            new Terminal(
                    InputStream.nullInputStream(),
                    new PrintStream(PrintStream.nullOutputStream()),
                    said,
                    false);
    private DataFolder folder = new DataFolder(Path.of("."));

    @BeforeEach
    void aFolder() {
        folder = new DataFolder(root);
    }

    @Test
    void saysNothingOfASystemThatHasStarted() {
        write(9_000L, Status.HEALTHY);

        assertThat(Starting.await(folder, terminal, SHORT).ready()).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void waitsForOneThatIsStillStarting() throws Exception {
        write(null, Status.STARTING);
        var waiting = CompletableFuture.supplyAsync(() -> Starting.await(folder, terminal, LONG));
        Thread.sleep(SHORT);
        assertThat(waiting).isNotDone();

        write(9_000L, Status.HEALTHY);

        assertThat(waiting.get().ready()).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("still starting").hasLineCount(1);
    }

    @Test
    void waitsForAPartThatIsStartedAgain() {
        write(9_000L, Status.STARTING);

        assertThatThrownBy(() -> Starting.await(folder, terminal, SHORT))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("not healthy yet: roadmap")
                .hasMessageContaining("./career-path status");
    }

    @Test
    void doesNotWaitForAPartThatIsDown() {
        write(9_000L, Status.DOWN);

        assertThat(Starting.await(folder, terminal, SHORT).ready()).isTrue();
    }

    private void write(@Nullable Long startMillis, Status roadmap) {
        ProcessHandle self = ProcessHandle.current();
        new SystemState(
                        self.pid(),
                        Processes.born(self),
                        "http://localhost:8080",
                        "127.0.0.1:9092",
                        0,
                        startMillis,
                        List.of(PartState.of("roadmap", 8083).with(roadmap)))
                .write(folder);
    }
}
