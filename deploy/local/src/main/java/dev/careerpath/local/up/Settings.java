package dev.careerpath.local.up;

import dev.careerpath.local.data.DataFolder;
import java.nio.file.Path;

/**
 * What {@code up} was asked for.
 *
 * @param ephemeral whether the data folder goes when the system ends
 * @param port where the edge listens
 */
record Settings(DataFolder data, boolean ephemeral, int port, Backends backends) {

    /** What other commands need to mean this system; nothing for the usual folder. */
    String dataOption() {
        return data.equals(new DataFolder(Path.of(".career-path"))) ? "" : " --data " + data.root();
    }

    String url() {
        return "http://localhost:" + port;
    }
}
