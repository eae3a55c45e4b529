package dev.careerpath.local.up;

import dev.careerpath.local.console.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A jar the build made.
 *
 * @param boot whether it is a Spring Boot jar with its libraries inside
 */
record BuiltJar(Path file, boolean boot) {

    /**
     * Finds the jar of a module.
     *
     * @throws Trouble if it is not built
     */
    static BuiltJar of(Path module, String artifact, boolean boot) {
        Path target = module.resolve("target");
        try (var files = Files.newDirectoryStream(target, artifact + "-[0-9]*.jar")) {
            return java.util.stream.StreamSupport.stream(files.spliterator(), false)
                    .filter(f -> !f.toString().matches(".*-(tests|plain|sources|javadoc)\\.jar"))
                    .max(Comparator.comparing(BuiltJar::changed))
                    .map(f -> new BuiltJar(f, boot))
                    .orElseThrow(() -> missing(module));
        } catch (IOException e) {
            throw missing(module);
        }
    }

    private static Trouble missing(Path module) {
        return new Trouble(
                "%s is not built: start through ./career-path, which builds what is missing, or run ./mvnw -DskipTests package."
                        .formatted(module.getFileName()));
    }

    /**
     * The folder for what a start prepares from this jar; another one for another jar, JVM or set
     * of options, since a cache made for one is no good for the other.
     */
    Path prepared(List<String> jvm) {
        try {
            CRC32C sum = new CRC32C();
            String identity =
                    String.join(
                            "\n",
                            changed(file).toString(),
                            Long.toString(Files.size(file)),
                            System.getProperty("java.vm.version", ""),
                            String.join(" ", jvm));
            sum.update(identity.getBytes(StandardCharsets.UTF_8));
            return file.resolveSibling("start")
                    .resolve(HexFormat.of().toHexDigits((int) sum.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
