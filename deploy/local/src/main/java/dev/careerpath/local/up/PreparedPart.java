package dev.careerpath.local.up;

import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Unpacks the jar, unless that was done before. */
    static PreparedPart of(Part part) {
        Path folder = part.jar().prepared(part.jvm());
        Path app =
                part.jar().boot()
                        ? folder.resolve(part.jar().file().getFileName())
                        : part.jar().file();
        try {
            if (!Files.isDirectory(folder)) {
                // What was prepared for an earlier build is of no use any more.
                new DataFolder(part.jar().file().resolveSibling("start")).delete();
                Files.createDirectories(folder.getParent());
                unpack(part, folder);
            }
        } catch (IOException e) {
            throw new Trouble(
                    "%s cannot be unpacked next to its jar (%s): check the space and the rights there."
                            .formatted(part.name(), e.getMessage()),
                    e);
        }
        return new PreparedPart(part, app, folder.resolve("app.aot"));
    }

    private static void unpack(Part part, Path folder) throws IOException {
        Path fresh = Files.createTempDirectory(folder.getParent(), "unpacking");
        if (part.jar().boot()) {
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
        Files.move(fresh, folder);
    }

    boolean cached() {
        return Files.exists(cache);
    }

    /** Whether a training run is worth its time: none was made for this jar yet. */
    boolean untrained() {
        return !cached() && !Files.exists(tried());
    }

    /** Remembers that a training run left no cache, so that it is not tried at each start. */
    void trained() {
        try {
            if (!cached()) {
                Files.writeString(tried(), "A training run left no cache; see the part's log.\n");
            }
        } catch (IOException e) {
            throw new Trouble(tried() + " cannot be written: " + e.getMessage() + ".", e);
        }
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
            command.add("-XX:AOTCacheOutput=" + cache);
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
