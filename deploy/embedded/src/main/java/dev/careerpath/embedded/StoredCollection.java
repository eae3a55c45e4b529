package dev.careerpath.embedded;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents are bytes by id. A query looks at no more of them than its
 * conditions leave by the best index there is, and stops when it has as many as it was asked for.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {

    /** MongoDB's own code for it. */
    private static final int DAMAGED = 303;

    private final MVMap<Object, byte[]> documents;
    private final OpenCursors open;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors,
            OpenCursors open) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.open = open;
    }

    boolean holds(Object position) {
        return documents.containsKey(position);
    }

    /** The ids between two of them, inclusive; null for no limit. */
    Stream<Object> ids(@Nullable Object from, @Nullable Object to, boolean descending) {
        Cursor<Object, byte[]> found =
                descending ? documents.cursor(to, from, true) : documents.cursor(from, to, false);
        return Streams.of(found);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Search search = Search.of(this, query, orderBy, limit > 0 ? numberToSkip + limit : 0);
        PositionsCursor cursor =
                new PositionsCursor(
                        cursorRegistry.generateCursorId(),
                        search.ordered()
                                ? search.positions().iterator()
                                : sorted(search.positions(), query, requireNonNull(orderBy)),
                        position -> asked(position, query, fieldSelector),
                        numberToSkip,
                        limit);
        if (batchSize == 0) {
            // For the store itself, which may change what it finds while it goes through it.
            return new QueryResult(cursor.detached());
        }
        List<Document> first = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        return new QueryResult(first, open.add(cursor.detached(), cursorRegistry));
    }

    /** What lies there, with the fields that were asked for, if it matches. */
    private Optional<PositionsCursor.Read> asked(
            Object position, Document query, @Nullable Document fieldSelector) {
        byte[] bytes = documents.get(position);
        if (bytes == null) {
            return Optional.empty();
        }
        Stream<Document> document = Stream.of(read(position, bytes));
        return matchDocumentsFromStream(document, query, null, 0, 0, 0, fieldSelector)
                .collectDocuments()
                .stream()
                .findFirst()
                .map(found -> new PositionsCursor.Read(found, bytes.length));
    }

    /** Positions of what matches, in order; only the fields to sort by are held for it. */
    private Iterator<Object> sorted(Stream<Object> positions, Document query, Document orderBy) {
        Document keys = new Document();
        orderBy.keySet().forEach(key -> keys.put(key, 1));
        record Keyed(Object position, Document keys) {}
        return positions
                .flatMap(position ->
                        asked(position, query, keys).stream()
                                .map(read -> new Keyed(position, read.document())))
                .sorted(Comparator.comparing(Keyed::keys, deriveComparator(orderBy)))
                .map(Keyed::position)
                .iterator();
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object position =
                getIdField() == null
                        ? UUID.randomUUID()
                        : IdIndex.position(Utils.getSubdocumentValue(document, getIdField()));
        documents.put(position, StoredBson.encode(document));
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        documents.put(position, StoredBson.encode(newDocument));
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("No document with key " + position);
        }
    }

    @Override
    protected Document getDocument(Object position) {
        byte[] bytes = documents.get(position);
        if (bytes == null) {
            throw new NoSuchElementException("No document with key " + position);
        }
        return read(position, bytes);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            Document fieldSelector) {
        return queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map((Map.Entry<Object, byte[]> entry) ->
                        new DocumentWithPosition<>(
                                read(entry.getKey(), entry.getValue()), entry.getKey()));
    }

    /** A damaged document is an answer to nobody; the error names it. */
    private Document read(Object position, byte[] bytes) {
        return StoredBson.decode(bytes)
                .orElseThrow(() ->
                        new MongoServerError(
                                DAMAGED,
                                "DataCorruptionDetected",
                                "The document %s of %s is damaged on the disk: restore it from a backup."
                                        .formatted(position, getFullName())));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("The size is not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
