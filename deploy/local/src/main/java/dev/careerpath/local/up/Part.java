package dev.careerpath.local.up;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
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

    /** Two of these for each part are what logs take on the disk. */
    static final long LOG_BYTES = 32L << 20;

    Part {
        jvm = List.copyOf(jvm);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** The same with more in its environment. */
    Part withEnvironment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Part(name, layer, jar, jvm, arguments, all, port, log);
    }

    /**
     * Keeps a log that has grown large as {@code <part>.log.1} and goes on with an empty one. The
     * process writes at the file's end, wherever that is, so it need not know.
     */
    void turnLogOverWhenLarge() {
        try {
            if (!Files.exists(log) || Files.size(log) <= LOG_BYTES) {
                return;
            }
            Files.copy(log, before(), StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
                file.truncate(0);
            }
        } catch (IOException e) {
            // The disk is full, say; the next look tries again.
        }
    }

    /** Keeps the log of the run before as {@code <part>.log.1}. */
    void turnLogOver() throws IOException {
        if (Files.exists(log)) {
            Files.move(log, before(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path before() {
        return log.resolveSibling(log.getFileName() + ".1");
    }
}
