package dev.careerpath.starter.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;

/**
 * Duplicate keys in a bulk write. An upsert whose filter finds something newer would make a second
 * document of the same id, so the store refuses it, and what is newer stays.
 */
public final class DuplicateKeys {

    private DuplicateKeys() {}

    /**
     * Writes, and takes documents that are there already for written.
     *
     * @param write an unordered bulk write
     * @throws MongoBulkWriteException if anything else went wrong
     */
    public static void passOver(Runnable write) {
        try {
            write.run();
        } catch (MongoBulkWriteException e) {
            if (!areAll(e)) {
                throw e;
            }
        }
    }

    /** Whether nothing else went wrong. */
    public static boolean areAll(MongoBulkWriteException failure) {
        return failure.getWriteErrors().stream()
                .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }
}
