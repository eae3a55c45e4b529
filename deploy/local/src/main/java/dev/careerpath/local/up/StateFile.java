package dev.careerpath.local.up;

import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.PartState;
import dev.careerpath.local.data.Processes;
import dev.careerpath.local.data.SystemState;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps {@code state.json} true while the supervisor runs. */
final class StateFile implements Consumer<List<PartState>> {

    private final DataFolder data;
    private final String url;
    private final String kafka;
    private final ProcessHandle self = ProcessHandle.current();
    private final Instant began = self.info().startInstant().orElseGet(Instant::now);
    private long prepareMillis;
    private @Nullable Long startMillis;
    private List<PartState> parts = List.of();

    StateFile(DataFolder data, String url, String kafka) {
        this.data = data;
        this.url = url;
        this.kafka = kafka;
    }

    /** Notes that the parts can start now; what came before were unpacking and a trial run. */
    synchronized void prepared(Duration took) {
        prepareMillis = took.toMillis();
    }

    /** Notes that all parts are healthy, and returns how long the start took. */
    synchronized Duration healthy() {
        long millis = Duration.between(began, Instant.now()).toMillis() - prepareMillis;
        startMillis = millis;
        write();
        return Duration.ofMillis(millis);
    }

    @Override
    public synchronized void accept(List<PartState> parts) {
        this.parts = parts;
        write();
    }

    synchronized void delete() throws IOException {
        Files.deleteIfExists(data.state());
    }

    private void write() {
        new SystemState(
                        self.pid(),
                        Processes.born(self),
                        url,
                        kafka,
                        prepareMillis,
                        startMillis,
                        parts)
                .write(data);
    }
}
