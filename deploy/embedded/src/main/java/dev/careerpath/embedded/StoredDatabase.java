package dev.careerpath.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose collections use every index they are told to keep. */
final class StoredDatabase extends H2Database {

    private final MVStore store;
    private final OpenCursors open;

    StoredDatabase(String name, MVStore store, CursorRegistry cursors, OpenCursors open) {
        // The constructor above opens the collections, which needs the store.
        this.store = store;
        this.open = open;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collectionName, CollectionOptions options) {
        MVMap<Object, byte[]> documents =
                store.openMap("databases." + getFullCollectionNamespace(collectionName));
        return new StoredCollection(this, collectionName, options, documents, cursorRegistry, open);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return keys.size() == 1 && keys.getFirst().getKey().equals("_id")
                ? new IdIndex(indexName, keys)
                : ordered(collectionName, indexName, keys, sparse, true);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return ordered(collectionName, indexName, keys, sparse, false);
    }

    private OrderedIndex ordered(
            String collectionName,
            String indexName,
            List<IndexKey> keys,
            boolean sparse,
            boolean unique) {
        String name = getFullCollectionNamespace(collectionName) + "._index_" + indexName;
        boolean built = store.hasMap(name);
        return new OrderedIndex(
                store.openMap(
                        name,
                        new MVMap.Builder<IndexEntry, Boolean>().keyType(new IndexEntryType())),
                indexName,
                keys,
                sparse,
                unique,
                built);
    }
}
