package dev.careerpath.local.data;

import dev.careerpath.local.console.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which form the data of a folder have, in its file {@code version}. A folder of a release that
 * wrote no such file has the form before 1, which 1 can read.
 */
public final class DataVersion {

    /** The form that this release writes. */
    static final int CURRENT = 1;

    private DataVersion() {}

    /**
     * Lets this release work on a folder, and says so in it.
     *
     * @throws Trouble if a newer release has written there
     */
    public static void claim(DataFolder data) {
        check(data);
        Path file = file(data);
        try {
            Files.writeString(file, CURRENT + "\n");
        } catch (IOException e) {
            throw new Trouble("%s cannot be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * Looks whether this release can work on a folder.
     *
     * @throws Trouble if a newer release has written there
     */
    public static void check(DataFolder data) {
        Path file = file(data);
        try {
            if (Files.exists(file) && read(file) > CURRENT) {
                throw new Trouble(
                        "The data in %s were written by a newer release (their form is %d, this release knows %d): start that release, or choose another folder with --data."
                                .formatted(data.root(), read(file), CURRENT));
            }
        } catch (IOException e) {
            throw new Trouble("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static Path file(DataFolder data) {
        return data.root().resolve("version");
    }

    private static int read(Path file) throws IOException {
        String text = Files.readString(file).strip();
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Trouble(
                    "%s says '%s', which is no version: put back what was there, or choose another folder with --data."
                            .formatted(file, text),
                    e);
        }
    }
}
