package dev.careerpath.local.data;

import dev.careerpath.local.console.Trouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Holds a data folder for one supervisor; the operating system lets go when the process ends. */
public final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder.
     *
     * @throws Trouble if another supervisor holds it
     */
    public static DataLock take(DataFolder data) {
        try {
            FileChannel channel =
                    FileChannel.open(
                            data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new Trouble(
                        "Career Path already runs on %s (process %s): stop it with ./career-path down --data %1$s, or choose another folder with --data."
                                .formatted(data.root(), holder(data)));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid())
                                    .getBytes(StandardCharsets.US_ASCII)));
            return new DataLock(channel);
        } catch (IOException e) {
            throw new Trouble(
                    "The data folder "
                            + data.root()
                            + " cannot be locked ("
                            + e.getMessage()
                            + "): check who may write there, or choose another with --data.",
                    e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(DataFolder data) throws IOException {
        String pid = Files.readString(data.lock()).strip();
        return pid.isEmpty() ? "unknown" : pid;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
