package dev.careerpath.local.up;

import dev.careerpath.local.data.DataFolder;
import java.nio.file.Path;

/**
 * What {@code up} was asked for.
 *
 * @param ephemeral whether the data folder goes when the system ends
 * @param port where the edge listens
 * @param localWebhooks whether webhooks may go to addresses of this machine
 * @param size what its processes may take
 * @param caching whether a first start after a build makes the JVM's caches for the later ones
 */
record Settings(
        DataFolder data,
        boolean ephemeral,
        int port,
        boolean localWebhooks,
        JvmSize size,
        boolean caching,
        Backends backends) {

    /** What other commands need to mean this system; nothing for the usual folder. */
    String dataOption() {
        return data.equals(new DataFolder(Path.of(".career-path"))) ? "" : " --data " + data.root();
    }

    String url() {
        return "http://localhost:" + port;
    }
}
