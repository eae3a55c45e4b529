package dev.careerpath.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * How much the disk still takes. Below a reserve nothing new is stored, so that what was begun can
 * end, the broker can go on, and everything stays readable; deleting makes room and is allowed.
 */
final class Room {

    /** MongoDB's OutOfDiskSpace. */
    static final int OUT_OF_DISK_SPACE = 14031;

    private static final long RESERVE_BYTES = 64L << 20;
    private static final Set<String> MAKES_ROOM =
            Set.of("delete", "drop", "dropIndexes", "dropDatabase");

    private final LongSupplier usableBytes;

    Room(LongSupplier usableBytes) {
        this.usableBytes = usableBytes;
    }

    /** On the disk of this folder. */
    static Room on(Path folder) {
        return new Room(() -> {
            try {
                return Files.getFileStore(folder).getUsableSpace();
            } catch (IOException e) {
                // Who cannot tell does not refuse.
                return Long.MAX_VALUE;
            }
        });
    }

    /** Where nothing is kept on a disk. */
    static Room endless() {
        return new Room(() -> Long.MAX_VALUE);
    }

    boolean takes(String command) {
        return MAKES_ROOM.contains(command) || usableBytes.getAsLong() >= RESERVE_BYTES;
    }
}
