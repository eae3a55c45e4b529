package dev.careerpath.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index over any fields, kept in order, so that ranges and sorted reads need not look at every
 * document. A field that holds a list is indexed by each of its elements.
 */
final class OrderedIndex extends Index<Object> {

    private final IndexEntries entries;
    private final boolean unique;
    private final boolean built;

    /**
     * @param built whether the collection's documents are in it already
     */
    OrderedIndex(
            MVMap<IndexEntry, Boolean> entries,
            String name,
            List<IndexKey> keys,
            boolean sparse,
            boolean unique,
            boolean built) {
        super(name, keys, sparse);
        this.entries = new IndexEntries(entries);
        this.unique = unique;
        this.built = built;
    }

    List<String> fields() {
        return keys();
    }

    /** Whether documents may be missing here. */
    boolean leavesOut() {
        return isSparse();
    }

    IndexEntries entries() {
        return entries;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        checkUpdate(new Document(), document, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        for (IndexEntry entry : entriesOf(document, position)) {
            entries.add(entry);
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        Object position = IdIndex.position(document.get("_id"));
        for (IndexEntry entry : entriesOf(document, position)) {
            entries.remove(entry);
        }
        return position;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("The collection chooses among its indexes itself");
    }

    @Override
    public long getCount() {
        return entries.count();
    }

    @Override
    public boolean isEmpty() {
        // Asked in order to build what is empty: not again, if a sparse one stays empty.
        return !built && entries.count() == 0;
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        if (!unique) {
            return;
        }
        Object mine = oldDocument.isEmpty() ? null : IdIndex.position(oldDocument.get("_id"));
        for (KeyValue key : getKeyValues(newDocument)) {
            List<@Nullable Object> values = values(key);
            boolean taken =
                    isKept(key)
                            && entries.positions(
                                            IndexEntry.before(values),
                                            IndexEntry.after(values),
                                            false)
                                    .anyMatch(position -> !position.equals(mine));
            if (taken) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            Object position,
            MongoCollection<Object> collection) {
        List<IndexEntry> before = entriesOf(oldDocument, position);
        List<IndexEntry> after = entriesOf(newDocument, position);
        if (!before.equals(after)) {
            before.forEach(entries::remove);
            after.forEach(entries::add);
        }
    }

    @Override
    public void drop() {
        entries.clear();
    }

    private List<IndexEntry> entriesOf(Document document, Object position) {
        List<IndexEntry> found = new ArrayList<>();
        for (KeyValue key : getKeyValues(document)) {
            if (isKept(key)) {
                found.add(IndexEntry.of(values(key), position));
            }
        }
        return found;
    }

    private boolean isKept(KeyValue key) {
        return !isSparse() || key.stream().anyMatch(value -> value != null);
    }

    private static List<@Nullable Object> values(KeyValue key) {
        List<@Nullable Object> values = new ArrayList<>();
        key.forEach(values::add);
        return values;
    }
}
