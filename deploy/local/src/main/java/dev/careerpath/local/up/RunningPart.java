package dev.careerpath.local.up;

import dev.careerpath.local.api.HealthProbe;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.PartState;
import dev.careerpath.local.data.PartState.Status;
import java.io.File;
import java.io.IOException;
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

    private static final Duration SILENCE_PATIENCE = Duration.ofSeconds(120);
    private static final Duration START_PATIENCE = Duration.ofMinutes(15);

    private final PreparedPart prepared;
    private final boolean training;
    private @Nullable Process process;
    private LoggedLines logged;
    private long startedNanos;
    private final SignsOfLife signs = new SignsOfLife();
    private PartState state;

    RunningPart(PreparedPart prepared, boolean training) {
        this.prepared = prepared;
        this.training = training && prepared.untrained();
        this.logged = new LoggedLines(prepared.part().log(), 0);
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
            logged = LoggedLines.fromNowOn(log);
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

    /** Whether it starts only when the other is healthy, which that is not yet. */
    boolean awaits(RunningPart other) {
        return part().layer().waitsFor(other.part().layer())
                && other.state().status() != Status.HEALTHY;
    }

    /**
     * Whether it has done nothing for so long, or taken so long, that it will not start any more.
     */
    boolean hangs() {
        return idle().compareTo(SILENCE_PATIENCE) > 0 || age().compareTo(START_PATIENCE) > 0;
    }

    /** The time for which it has neither worked nor written anything. */
    private Duration idle() {
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
                        ? logged.all().stream().anyMatch(line -> line.startsWith("ready"))
                        : probe.healthy(port);
        if (healthy) {
            state = state.healthyAfter(age());
        }
        return healthy;
    }

    /** The end of what it has logged since it started, readable. */
    List<String> lastLines() {
        return logged.last();
    }
}
