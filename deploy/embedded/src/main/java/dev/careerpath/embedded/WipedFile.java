package dev.careerpath.embedded;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/** The store's file, whose free space can be overwritten with zeros while it is in use. */
final class WipedFile extends SingleFileStore {

    /** The first blocks are the file's header, twice. */
    private static final long FIRST_BLOCK = 2;

    private static final int PIECE_BLOCKS = 256;
    private static final int BLOCK_BYTES = 4_096;

    WipedFile(Path file, int cacheMegabytes) {
        super(Map.of("cacheSize", cacheMegabytes));
        open(file.toString(), false, null);
    }

    /**
     * Overwrites what is free of some blocks. No commit may run meanwhile.
     *
     * @param from the first of these blocks
     * @return where to go on; 0 at the end of the file
     */
    long wipe(long from) {
        saveChunkLock.lock();
        try {
            long end = size() / BLOCK_BYTES;
            long block = Math.max(FIRST_BLOCK, from);
            long until = Math.min(end, block + PIECE_BLOCKS);
            while (block < until) {
                long next = block;
                while (next < until && freeSpace.isFree(next * BLOCK_BYTES, BLOCK_BYTES)) {
                    next++;
                }
                if (next > block) {
                    clear(block * BLOCK_BYTES, (int) (next - block) * BLOCK_BYTES);
                }
                block = next + 1;
            }
            return block < end ? block : 0;
        } finally {
            saveChunkLock.unlock();
        }
    }

    private void clear(long position, int length) {
        ByteBuffer held = readFully((SFChunk) null, position, length);
        while (held.remaining() >= Long.BYTES) {
            if (held.getLong() != 0) {
                writeFully(null, position, ByteBuffer.allocate(length));
                return;
            }
        }
    }
}
