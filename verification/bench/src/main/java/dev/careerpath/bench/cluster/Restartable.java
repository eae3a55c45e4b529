package dev.careerpath.bench.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that is ended and started again by the same command line, with one log. */
final class Restartable implements AutoCloseable {

    private static final int ENDS_WITHIN_SECONDS = 40;

    private final String name;
    private final Path folder;
    private List<String> command;
    private Map<String, String> environment;
    private Process process;

    /**
     * Starts it.
     *
     * @param folder where it works, and where its log is
     */
    Restartable(String name, List<String> command, Map<String, String> environment, Path folder) {
        this.name = name;
        this.folder = folder;
        this.command = command;
        this.environment = environment;
        this.process = run();
    }

    String name() {
        return name;
    }

    /** Another release, say, from the next start on. */
    void use(List<String> newCommand, Map<String, String> newEnvironment) {
        command = newCommand;
        environment = newEnvironment;
    }

    /** Starts it after it was ended. */
    void start() {
        process = run();
    }

    private Process run() {
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve(name + ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to end, and waits until it has. */
    void terminate() {
        process.destroy();
        process.onExit()
                .orTimeout(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)
                .exceptionally(_ -> process.destroyForcibly())
                .join();
    }

    /** Sends a signal by its name, such as STOP. */
    void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        terminate();
    }
}
