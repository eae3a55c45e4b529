package dev.careerpath.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The script {@code ./career-path} of this checkout. */
public final class CommandLine {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private CommandLine() {}

    /**
     * What a command left.
     *
     * @param out its standard output
     * @param err its standard error
     */
    public record Said(int exit, String out, String err) {

        /** The last line of the output. */
        public String lastLine() {
            return out.strip().lines().reduce("", (_, line) -> line);
        }

        /** Itself, if the command succeeded. */
        public Said orFail() {
            if (exit != 0) {
                throw new AssertionError("exit %d%n%s%n%s".formatted(exit, out, err));
            }
            return this;
        }
    }

    /** Runs a command to its end. */
    public static Said run(String... arguments) {
        return run(List.of(arguments));
    }

    /** As {@link #run(String...)}. */
    public static Said run(List<String> arguments) {
        return run(arguments, Map.of());
    }

    /** As {@link #run(String...)}, with more in the environment. */
    static Said run(List<String> arguments, Map<String, String> environment) {
        try {
            Path out = Files.createTempFile("career-path", ".out");
            Path err = Files.createTempFile("career-path", ".err");
            ProcessBuilder builder = command(arguments);
            builder.environment().putAll(environment);
            Process process =
                    builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(
                        "%s still runs after %s:%n%s"
                                .formatted(arguments, PATIENCE, Files.readString(out)));
            }
            Said said =
                    new Said(
                            process.exitValue(),
                            Files.readString(out, StandardCharsets.UTF_8),
                            Files.readString(err, StandardCharsets.UTF_8));
            Files.delete(out);
            Files.delete(err);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A command that is not started yet, for those that go on until they are stopped. */
    public static ProcessBuilder command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add("./career-path");
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        // The build that runs these tests has made the jars, and another one may not replace them.
        builder.environment().put("CAREER_PATH_BUILD", "never");
        builder.environment().keySet().removeAll(List.of("KAFKA_BOOTSTRAP_SERVERS", "MONGODB_URI"));
        return builder;
    }
}
