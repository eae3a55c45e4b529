package dev.careerpath.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: documents are stored by it, so there is nothing more to keep. */
final class IdIndex extends Index<Object> {

    IdIndex(String name, List<IndexKey> keys) {
        super(name, keys, false);
    }

    /** The position of the document with this id. */
    static Object position(@Nullable Object id) {
        return new KeyValue(Objects.requireNonNull(id, "_id")).normalized().get(0);
    }

    @Override
    public Object getPosition(Document document) {
        return getKeyValues(document).iterator().next().get(0);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (((StoredCollection) collection).holds(getPosition(document))) {
            throw new DuplicateKeyError(
                    this, collection, getKeys(), getKeyValues(document).iterator().next());
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        // The collection stores it under its id.
    }

    @Override
    public Object remove(Document document) {
        return getPosition(document);
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("The collection looks ids up itself");
    }

    @Override
    public long getCount() {
        return 0;
    }

    @Override
    public boolean isEmpty() {
        // There is nothing to build when documents are there already.
        return false;
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        // An update never changes an id.
    }

    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            Object position,
            MongoCollection<Object> collection) {
        // An update never changes an id.
    }

    @Override
    public void drop() {
        throw new UnsupportedOperationException("The index on _id stays");
    }
}
