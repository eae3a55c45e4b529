package dev.careerpath.local.up;

import dev.careerpath.local.console.Trouble;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A part whose jar is ready for a fast start: unpacked, since a JVM's cache cannot look into nested
 * jars, and with the cache of an earlier run where there is one.
 *
 * @param app the jar to run
 * @param cache the JVM's ahead-of-time cache; may be missing
 */
record PreparedPart(Part part, Path app, Path cache) {

    /** Unpacks the jar, unless that was done before or another start does it first. */
    static PreparedPart of(Part part) {
        Path folder = part.jar().prepared(part.jvm());
        Path app =
                part.jar().boot()
                        ? folder.resolve(part.jar().file().getFileName())
                        : part.jar().file();
        try {
            if (!Files.isDirectory(folder)) {
                UnpackingJar.into(folder, part);
            }
        } catch (IOException e) {
            throw new Trouble(
                    "%s cannot be unpacked next to its jar (%s): check the space and the rights there."
                            .formatted(part.name(), e.getMessage()),
                    e);
        }
        return new PreparedPart(part, app, folder.resolve("app.aot"));
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
