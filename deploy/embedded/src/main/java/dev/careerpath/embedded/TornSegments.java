package dev.careerpath.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Partitions whose newest segment ends in the middle of a batch, as after a crash or a broken disk.
 * Kafka trusts a folder that was closed cleanly and would append right after the half batch, so
 * that nobody could read what follows.
 */
final class TornSegments {

    private static final String CLEAN = ".kafka_cleanshutdown";

    /** The head of a batch: its first offset, and how many bytes follow. */
    private static final int HEADER_BYTES = 12;

    /** The least that follows in a batch of the format that all brokers since 0.11 write. */
    private static final int SHORTEST = 49;

    private TornSegments() {}

    /**
     * A half batch.
     *
     * @param segment the file
     * @param position where the half batch begins
     * @param bytes how many are left of it
     */
    record Torn(Path segment, long position, long bytes) {

        @Override
        public String toString() {
            return "%s ends in the middle of a batch: %d bytes from byte %d on"
                    .formatted(segment, bytes, position);
        }
    }

    /** Whether Kafka will look through the newest segments by itself. */
    static boolean isUnclean(Path data) {
        return Files.exists(data.resolve("meta.properties")) && !Files.exists(data.resolve(CLEAN));
    }

    /**
     * Looks at every partition of a broker that does not run; where one is torn, Kafka is made to
     * look through all of them when it starts, and to cut off what is half.
     */
    static List<Torn> find(Path data) throws IOException {
        List<Torn> torn = new ArrayList<>();
        try (Stream<Path> folders = Files.list(data)) {
            for (Path partition : folders.filter(Files::isDirectory).sorted().toList()) {
                newestSegment(partition).flatMap(TornSegments::look).ifPresent(torn::add);
            }
        }
        if (!torn.isEmpty()) {
            Files.deleteIfExists(data.resolve(CLEAN));
        }
        return torn;
    }

    private static Optional<Path> newestSegment(Path partition) throws IOException {
        try (Stream<Path> files = Files.list(partition)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
        }
    }

    private static Optional<Torn> look(Path segment) {
        try (FileChannel file = FileChannel.open(segment)) {
            long size = file.size();
            long position = 0;
            ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
            while (position < size) {
                header.clear();
                int read = file.read(header, position);
                int follows = read < HEADER_BYTES ? 0 : header.getInt(8);
                if (follows < SHORTEST || position + HEADER_BYTES + follows > size) {
                    return Optional.of(new Torn(segment, position, size - position));
                }
                position += HEADER_BYTES + follows;
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new CorruptData(segment, e);
        }
    }
}
