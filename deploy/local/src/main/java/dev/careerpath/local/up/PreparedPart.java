package dev.careerpath.local.up;

import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A part whose jar is ready for a fast start: unpacked, since a JVM's cache cannot look into nested
 * jars, and with the cache of an earlier run where there is one.
 *
 * @param app the jar to run
 * @param cache the JVM's ahead-of-time cache; may be missing
 */
record PreparedPart(Part part, Path app, Path cache) {

    private static final int UNPACK_SECONDS = 60;

    /** Unpacks the jar, unless that was done before or another start does it first. */
    static PreparedPart of(Part part) {
        Path folder = part.jar().prepared(part.jvm());
        Path app =
                part.jar().boot()
                        ? folder.resolve(part.jar().file().getFileName())
                        : part.jar().file();
        try {
            if (!Files.isDirectory(folder)) {
                Path folders = part.jar().file().resolveSibling("start");
                Files.createDirectories(folders);
                deleteEarlier(folders, Files.getLastModifiedTime(part.jar().file()));
                Path fresh = Files.createTempDirectory(folders, "unpacking");
                unpack(part, fresh);
                putInPlace(fresh, folder);
            }
        } catch (IOException e) {
            throw new Trouble(
                    "%s cannot be unpacked next to its jar (%s): check the space and the rights there."
                            .formatted(part.name(), e.getMessage()),
                    e);
        }
        return new PreparedPart(part, app, folder.resolve("app.aot"));
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
                                java(),
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
            if (!unpacking.waitFor(UNPACK_SECONDS, TimeUnit.SECONDS)
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

    boolean cached() {
        return Files.exists(cache);
    }

    /** Whether a training run is worth its time: none was made for this jar yet. */
    boolean untrained() {
        return !cached() && !Files.exists(tried());
    }

    /**
     * Puts what a training run has recorded in place, or remembers that it left no cache, so that
     * it is not tried at each start.
     */
    void trained() {
        try {
            if (Files.exists(recording())) {
                Files.move(recording(), cache, StandardCopyOption.ATOMIC_MOVE);
            } else if (!cached()) {
                Files.writeString(tried(), "A training run left no cache; see the part's log.\n");
            }
        } catch (IOException e) {
            throw new Trouble(cache + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /**
     * The place where this start's training run writes, so that no other start reads a partial
     * cache.
     */
    private Path recording() {
        return cache.resolveSibling("recording-" + ProcessHandle.current().pid() + ".aot");
    }

    private Path tried() {
        return cache.resolveSibling("no-cache.txt");
    }

    /**
     * The command line.
     *
     * @param training whether the run writes the cache instead of using it
     */
    List<String> command(boolean training) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(part.jvm());
        if (training) {
            command.add("-XX:AOTCacheOutput=" + recording());
        } else if (cached()) {
            command.add("-XX:AOTCache=" + cache);
        }
        if (part.jar().boot()) {
            command.add("-jar");
            command.add(app.toString());
        } else {
            command.add("-cp");
            command.add(
                    app + File.pathSeparator + app.resolveSibling("lib") + File.separator + "*");
            command.add("dev.careerpath.embedded.EmbeddedPair");
        }
        command.addAll(part.arguments());
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
