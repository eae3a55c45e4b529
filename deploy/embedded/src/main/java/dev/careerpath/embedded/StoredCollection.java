package dev.careerpath.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
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

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
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
        return matchDocumentsFromStream(
                search.positions()
                        .map(position -> find(position, documents.get(position)))
                        .flatMap(Optional::stream),
                query,
                search.ordered() ? null : orderBy,
                numberToSkip,
                limit,
                batchSize,
                fieldSelector);
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

    private Optional<Document> find(Object position, byte @Nullable [] bytes) {
        return bytes == null ? Optional.empty() : Optional.of(read(position, bytes));
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
