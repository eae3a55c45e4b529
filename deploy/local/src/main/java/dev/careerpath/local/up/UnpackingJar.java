package dev.careerpath.local.up;

import dev.careerpath.local.data.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/** Unpacks a part's jar into a folder beside it, whoever else does the same at the same time. */
final class UnpackingJar {

    private static final int PATIENCE_SECONDS = 60;

    private UnpackingJar() {}

    /**
     * Unpacks it; a jar that is no Spring Boot jar leaves the folder empty.
     *
     * @throws IOException if there is no room, or the jar is broken
     */
    static void into(Path folder, Part part) throws IOException {
        Path folders = part.jar().file().resolveSibling("start");
        Files.createDirectories(folders);
        deleteEarlier(folders, Files.getLastModifiedTime(part.jar().file()));
        Path fresh = Files.createTempDirectory(folders, "unpacking");
        unpack(part, fresh);
        putInPlace(fresh, folder);
    }

    /** What was prepared before the jar was built is of no use any more. */
    private static void deleteEarlier(Path folders, FileTime built) {
        try (var all = Files.list(folders)) {
            for (Path folder : all.toList()) {
                if (Files.getLastModifiedTime(folder).compareTo(built) < 0) {
                    new DataFolder(folder).delete();
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Another start deletes the same; what is left takes space and does no harm.
        }
    }

    private static void unpack(Part part, Path fresh) throws IOException {
        if (!part.jar().boot()) {
            return;
        }
        Process unpacking =
                new ProcessBuilder(
                                PreparedPart.java(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djarmode=tools",
                                "-jar",
                                part.jar().file().toString(),
                                "extract",
                                "--force",
                                "--destination",
                                fresh.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(part.log().toFile())
                        .start();
        try {
            if (!unpacking.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || unpacking.exitValue() != 0) {
                unpacking.destroyForcibly();
                throw new IOException("see " + part.log());
            }
        } catch (InterruptedException e) {
            unpacking.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Renames in one step, so that the folder is never there in part; the first one stays. */
    private static void putInPlace(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            new DataFolder(fresh).delete();
        }
    }
}
