package dev.careerpath.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM that runs one of the bench's or the embedded pair's own main classes, with the options the
 * launcher gives its parts, so that a comparison is one of programs and not of JVM options.
 */
public final class ChildJvm implements AutoCloseable {

    private static final List<String> AS_THE_LAUNCHER_DOES =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xss512k",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;

    private ChildJvm(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it and returns once it has printed a line that begins with {@code ready}.
     *
     * @param log where its output goes; an earlier one's is kept in front
     */
    public static ChildJvm start(Path log, int heapMegabytes, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(AS_THE_LAUNCHER_DOES);
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main);
        command.addAll(arguments);
        try {
            Files.createDirectories(log.getParent());
            long from = Files.exists(log) ? Files.size(log) : 0;
            ChildJvm child =
                    new ChildJvm(
                            new ProcessBuilder(command)
                                    .redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                                    .start(),
                            log);
            child.awaitReady(main, from);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(String main, long from) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            byte[] all = Files.readAllBytes(log);
            String said =
                    new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
            if (said.startsWith("ready") || said.contains("\nready")) {
                return;
            }
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        main + " did not start; its output is in " + log + ":\n" + said);
            }
            Pause.millis(20);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(15, java.util.concurrent.TimeUnit.SECONDS)
                .exceptionally(_ -> process.destroyForcibly())
                .join();
    }
}
