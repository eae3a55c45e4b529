package dev.careerpath.embedded;

import java.nio.file.Path;

/**
 * A data folder that cannot be opened: damaged, of another version, or in use by another process.
 */
public final class CorruptData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorruptData(Path data, Throwable cause) {
        super(
                "The data in %s cannot be opened (%s). Another process may be using it; if not, it is damaged: move the folder away and start again, or start on another with --data."
                        .formatted(data, cause.getMessage()),
                cause);
    }
}
