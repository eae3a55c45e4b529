package dev.careerpath.bench.system;

import dev.careerpath.local.up.JvmSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JVM that runs one of the bench's or the embedded pair's own main classes, with the options the
 * launcher gives its parts, so that a comparison is one of programs and not of JVM options.
 */
public final class ChildJvm implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("(?m)^ready(.*)\\R");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private String answer = "";

    private ChildJvm(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it and returns once it has printed a line that begins with {@code ready}.
     *
     * @param log where its output goes; an earlier one's is kept in front
     * @param heap MiB on a laptop
     */
    public static ChildJvm start(
            Path log, JvmSize size, int heap, String main, List<String> arguments) {
        String own = System.getProperty("java.class.path");
        return start(log, size, heap, own, main, arguments);
    }

    /**
     * Starts it with a class path of its own.
     *
     * @param log where its output goes; an earlier one's is kept in front
     * @param heap MiB on a laptop
     */
    public static ChildJvm start(
            Path log,
            JvmSize size,
            int heap,
            String classPath,
            String main,
            List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(size.options(heap));
        command.add("-cp");
        command.add(classPath);
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
            Matcher ready = READY.matcher(said);
            if (ready.find()) {
                answer = ready.group(1).strip();
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

    /** What it printed behind {@code ready}. */
    public String answer() {
        return answer;
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
