package dev.careerpath.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One process of the system before it starts.
 *
 * @param jvm the JVM's options
 * @param arguments what follows the jar
 * @param environment added to this process's environment
 * @param port where it answers {@code /actuator/health/readiness}; null if it prints a line that
 *     starts with {@code ready} instead
 */
record Part(
        String name,
        Layer layer,
        BuiltJar jar,
        List<String> jvm,
        List<String> arguments,
        Map<String, String> environment,
        @Nullable Integer port,
        Path log) {

    Part {
        jvm = List.copyOf(jvm);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** Keeps the log of the run before as {@code <part>.log.1}. */
    void turnLogOver() throws IOException {
        if (Files.exists(log)) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
