package dev.careerpath.starter.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;

/**
 * Duplicate keys in a bulk write. An upsert whose filter finds something newer would make a second
 * document of the same id, so the store refuses it, and what is newer stays.
 */
public final class DuplicateKeys {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private DuplicateKeys() {}

    /**
     * Writes upserts in any order. One that is refused is tried once more, for somebody may have
     * made the document while the store looked for it; one that is refused again is passed over.
     *
     * @throws MongoBulkWriteException if anything else went wrong
     */
    public static void upsert(
            MongoCollection<Document> into, List<? extends WriteModel<Document>> writes) {
        List<? extends WriteModel<Document>> again =
                refused(into, writes).stream().map(writes::get).toList();
        refused(into, again);
    }

    /**
     * Writes upserts in any order, once.
     *
     * @return the places in the list of those that were refused
     * @throws MongoBulkWriteException if anything else went wrong
     */
    public static List<Integer> refused(
            MongoCollection<Document> into, List<? extends WriteModel<Document>> writes) {
        if (writes.isEmpty()) {
            return List.of();
        }
        try {
            into.bulkWrite(writes, UNORDERED);
            return List.of();
        } catch (MongoBulkWriteException e) {
            if (!areAll(e)) {
                throw e;
            }
            return e.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
        }
    }

    /** Whether nothing else went wrong. */
    public static boolean areAll(MongoBulkWriteException failure) {
        return failure.getWriteErrors().stream()
                .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }
}
