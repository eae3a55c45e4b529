package dev.careerpath.local.up;

import dev.careerpath.local.api.HealthProbe;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.PartState;
import dev.careerpath.local.data.PartState.Status;
import dev.careerpath.local.logs.LogLine;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a running system: its process, its log since that started, and its state. */
final class RunningPart {

    /** A terminal's Ctrl-C goes to all processes at once; only the supervisor may hear it. */
    static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "career-path");

    private static final int SHOWN_LINES = 12;
    private static final int SHOWN_BYTES = 64 * 1024;

    private final PreparedPart prepared;
    private final boolean training;
    private @Nullable Process process;
    private long logFrom;
    private long startedNanos;
    private final SignsOfLife signs = new SignsOfLife();
    private PartState state;

    RunningPart(PreparedPart prepared, boolean training) {
        this.prepared = prepared;
        this.training = training && prepared.untrained();
        this.state = PartState.of(prepared.part().name(), prepared.part().port());
    }

    Part part() {
        return prepared.part();
    }

    PartState state() {
        return state;
    }

    void state(Status status) {
        state = state.with(status);
    }

    void start(DataFolder data, int restarts) {
        Path log = part().log();
        try {
            logFrom = Files.exists(log) ? Files.size(log) : 0;
            List<String> command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
            command.addAll(prepared.command(training));
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(data.root().toFile())
                            .redirectInput(new File("/dev/null"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(part().environment());
            startedNanos = System.nanoTime();
            Process started = builder.start();
            process = started;
            state = state.started(started.toHandle(), restarts);
        } catch (IOException e) {
            throw new Trouble(part().name() + " cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /** Its exit status, once it has ended. */
    @Nullable Integer exit() {
        return process == null || process.isAlive() ? null : process.exitValue();
    }

    @Nullable Process process() {
        return process;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** The time for which it has neither worked nor written anything. */
    Duration idle() {
        Process running = process;
        return running == null
                ? Duration.ZERO
                : signs.idle(
                        running.pid(),
                        running.info().totalCpuDuration().orElse(Duration.ZERO),
                        part().log().toFile().length(),
                        System.nanoTime());
    }

    /** Asks it, or reads its log, and notes the time when it is healthy. */
    boolean becameHealthy(HealthProbe probe) {
        Integer port = part().port();
        boolean healthy =
                port == null
                        ? lines().stream().anyMatch(line -> line.startsWith("ready"))
                        : probe.healthy(port);
        if (healthy) {
            state = state.healthyAfter(age());
        }
        return healthy;
    }

    /** The end of what it has logged since it started, readable. */
    List<String> lastLines() {
        List<String> lines = lines();
        return lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()).stream()
                .map(LogLine::readable)
                .toList();
    }

    private List<String> lines() {
        try (RandomAccessFile file = new RandomAccessFile(part().log().toFile(), "r")) {
            // A log that was turned over begins anew.
            long from = logFrom > file.length() ? 0 : logFrom;
            file.seek(Math.max(from, file.length() - SHOWN_BYTES));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
