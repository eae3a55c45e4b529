package dev.careerpath.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The profiles that are submitted: the examples of this checkout, in turn. */
public final class Bodies {

    private Bodies() {}

    /** Every example profile as JSON, by file name. */
    public static List<byte[]> examples(Path home) {
        return in(home.resolve("deploy/examples"));
    }

    /** Every example profile of a folder as JSON, by file name. */
    public static List<byte[]> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> bodies =
                    files.filter(file -> file.toString().matches(".*-to-.*\\.json"))
                            .sorted()
                            .map(Bodies::read)
                            .toList();
            if (bodies.isEmpty()) {
                throw new IllegalStateException("There is no example in " + folder);
            }
            return bodies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
