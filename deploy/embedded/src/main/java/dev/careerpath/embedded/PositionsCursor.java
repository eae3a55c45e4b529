package dev.careerpath.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is left of an answer, as positions: a document is read when its turn comes, so that neither
 * a large answer nor one that nobody fetches fills the memory.
 */
final class PositionsCursor extends AbstractCursor implements Iterable<Document> {

    /** As it lies in the store; decoded, a document takes several times as much. */
    private static final int BATCH_BYTES = 2 << 20;

    private final Function<Object, Optional<Read>> documents;
    private Iterator<Object> positions;
    private int toSkip;
    private int left;
    private volatile Instant asked = Instant.now();

    /**
     * A document as it was asked for.
     *
     * @param bytes that it has in the store
     */
    record Read(Document document, int bytes) {}

    /**
     * @param positions of documents that may match
     * @param documents reads one; none if it does not match, or is gone
     * @param limit 0 for none
     */
    PositionsCursor(
            long id,
            Iterator<Object> positions,
            Function<Object, Optional<Read>> documents,
            int toSkip,
            int limit) {
        super(id);
        this.positions = positions;
        this.documents = documents;
        this.toSkip = toSkip;
        this.left = limit > 0 ? limit : Integer.MAX_VALUE;
    }

    /** Reads the positions that are left, so that writes between two batches disturb nothing. */
    PositionsCursor detached() {
        List<Object> all = new ArrayList<>();
        positions.forEachRemaining(all::add);
        positions = all.iterator();
        return this;
    }

    /** When somebody asked for some of it last. */
    Instant asked() {
        return asked;
    }

    /** All that is left, one in memory at a time; to be gone through once. */
    @Override
    public Iterator<Document> iterator() {
        return Stream.generate(() -> takeDocuments(1))
                .takeWhile(one -> !one.isEmpty())
                .flatMap(List::stream)
                .iterator();
    }

    /** May be false though nothing that is left matches: then the last batch has nothing in it. */
    @Override
    public synchronized boolean isEmpty() {
        return left == 0 || !positions.hasNext();
    }

    /** No more than asked for; fewer if they are large, but one at least. */
    @Override
    public synchronized List<Document> takeDocuments(int most) {
        asked = Instant.now();
        List<Document> batch = new ArrayList<>();
        int bytes = 0;
        while (batch.size() < most && bytes < BATCH_BYTES && !isEmpty()) {
            Optional<Read> read = documents.apply(positions.next());
            if (read.isEmpty()) {
                continue;
            }
            if (toSkip > 0) {
                toSkip--;
                continue;
            }
            left--;
            bytes += read.get().bytes();
            batch.add(read.get().document());
        }
        return batch;
    }
}
