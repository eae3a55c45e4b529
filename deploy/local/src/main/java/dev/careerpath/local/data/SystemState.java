package dev.careerpath.local.data;

import dev.careerpath.local.console.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running system, as {@code state.json} keeps it for the other commands.
 *
 * @param pid the supervisor
 * @param bornMillis when the supervisor began, epoch milliseconds
 * @param url the edge's address
 * @param kafka bootstrap servers
 * @param prepareMillis extracting jars and training caches before the start
 * @param startMillis from the first start to all healthy; null until then
 */
public record SystemState(
        long pid,
        long bornMillis,
        String url,
        String kafka,
        long prepareMillis,
        @Nullable Long startMillis,
        List<PartState> parts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public SystemState {
        parts = List.copyOf(parts);
    }

    /** What the folder's file says, if there is one. */
    public static Optional<SystemState> read(DataFolder data) {
        if (!Files.exists(data.state())) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(data.state()), SystemState.class));
        } catch (IOException | JacksonException e) {
            throw new Trouble(
                    "%s cannot be read: delete it and start again with ./career-path up."
                            .formatted(data.state()),
                    e);
        }
    }

    /**
     * The system that runs on the folder.
     *
     * @throws Trouble if none does
     */
    public static SystemState running(DataFolder data) {
        return read(data)
                .filter(state -> state.supervisor().isPresent())
                .orElseThrow(() ->
                        new Trouble(
                                "Nothing runs on %s: start it with ./career-path up, or name the right folder with --data."
                                        .formatted(data.root())));
    }

    /** Replaces the file in one step, readable by its owner only. */
    public void write(DataFolder data) {
        try {
            Path fresh =
                    Files.createTempFile(
                            data.root(),
                            "state",
                            ".tmp",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
            Files.move(
                    fresh,
                    data.state(),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Trouble(data.state() + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** The supervisor, if it still runs. */
    public Optional<ProcessHandle> supervisor() {
        return Processes.alive(pid, bornMillis);
    }

    /** Whether every part has been healthy. */
    public boolean ready() {
        return startMillis != null;
    }
}
