package dev.careerpath.local.backup;

import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Copies what a data folder keeps from one start to the next, and nothing that only runs. */
final class Copying {

    /** The store's file, the broker's log, the keys, and which form they have. */
    private static final List<String> KEPT = List.of("version", "keys", "mongodb", "kafka");

    /** Said last, so that half a copy is never taken for a whole one. */
    private static final String WHOLE = "backup-complete";

    private Copying() {}

    /** Copies a folder's data to a new place; gives how many bytes. */
    static long backUp(DataFolder data, DataFolder backup) {
        if (!Files.isDirectory(data.root().resolve("keys"))) {
            throw new Trouble("%s holds no data of a system.".formatted(data.root()));
        }
        requireEmpty(backup);
        try {
            long bytes = copy(data.root(), backup.root());
            Files.createFile(backup.root().resolve(WHOLE));
            return bytes;
        } catch (IOException e) {
            throw failed(backup, e);
        }
    }

    /** Copies a backup to a new data folder; gives how many bytes. */
    static long restore(DataFolder backup, DataFolder data) {
        if (!Files.exists(backup.root().resolve(WHOLE))) {
            throw new Trouble("%s is no whole backup.".formatted(backup.root()));
        }
        requireEmpty(data);
        try {
            return copy(backup.root(), data.root());
        } catch (IOException e) {
            throw failed(data, e);
        }
    }

    private static void requireEmpty(DataFolder folder) {
        try {
            if (!folder.empty()) {
                throw new Trouble(
                        "%s holds something already: name a new folder.".formatted(folder.root()));
            }
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static long copy(Path from, Path to) throws IOException {
        DataFolder.privateFolder(to);
        long bytes = 0;
        for (String name : KEPT) {
            Path source = from.resolve(name);
            if (Files.exists(source)) {
                Copier copier = new Copier(source, to.resolve(name));
                Files.walkFileTree(source, copier);
                bytes += copier.bytes;
            }
        }
        return bytes;
    }

    private static Trouble failed(DataFolder folder, IOException e) {
        return new Trouble(
                "%s cannot be written: %s. Delete it and try again.".formatted(folder.root(), e),
                e);
    }

    private static final class Copier extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;
        private long bytes;

        Copier(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            DataFolder.privateFolder(target(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (!file.getFileName().toString().equals(".lock")) {
                Files.copy(file, target(file), StandardCopyOption.COPY_ATTRIBUTES);
                bytes += attributes.size();
            }
            return FileVisitResult.CONTINUE;
        }

        private Path target(Path path) {
            return to.resolve(from.relativize(path).toString());
        }
    }
}
