package dev.careerpath.local.data;

import dev.careerpath.local.console.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * The folder that holds everything of one system.
 *
 * @param root absolute path; need not exist yet
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** The log of one part. */
    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    public Path state() {
        return root.resolve("state.json");
    }

    /** Makes the folder, for its owner only, unless it is there. */
    public void create() {
        try {
            privateFolder(root);
            privateFolder(logs());
        } catch (IOException e) {
            throw new Trouble(
                    "The data folder "
                            + root
                            + " cannot be made ("
                            + e.getMessage()
                            + "): choose another with --data.",
                    e);
        }
    }

    /** Whether nothing is in it yet. */
    public boolean empty() throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        try (var files = Files.list(root)) {
            return files.findAny().isEmpty();
        }
    }

    /** Makes a folder that only its owner may open. */
    public static void privateFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** Deletes the folder with all that is in it. */
    public void delete() throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
