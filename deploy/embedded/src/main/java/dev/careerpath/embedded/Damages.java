package dev.careerpath.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.RecordBatch;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Looks at every document and every record of a folder that nothing runs on. */
final class Damages {

    private static final String DOCUMENTS = "databases.";

    private Damages() {}

    /** What the disk has changed, each in a sentence; nothing is changed by looking. */
    static List<String> find(Path data) throws IOException {
        List<String> found = new ArrayList<>();
        Path store = data.resolve("mongodb").resolve("documents.mv");
        if (Files.exists(store)) {
            inStore(store, found);
        }
        Path broker = data.resolve("kafka");
        if (Files.isDirectory(broker)) {
            inBroker(broker, found);
        }
        return found;
    }

    private static void inStore(Path file, List<String> found) {
        try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            for (String name : store.getMapNames()) {
                // Indexes and the catalogue are made of the documents.
                if (name.startsWith(DOCUMENTS) && !name.contains("._index_")) {
                    inCollection(store.openMap(name), name, found);
                }
            }
        } catch (MVStoreException e) {
            found.add("The store's file %s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    private static void inCollection(
            MVMap<Object, Object> documents, String name, List<String> found) {
        Cursor<Object, Object> all = documents.cursor(null);
        while (all.hasNext()) {
            Object id = all.next();
            if (all.getValue() instanceof byte[] bytes && StoredBson.decode(bytes).isEmpty()) {
                found.add(
                        "The document %s of %s is damaged"
                                .formatted(id, name.substring(DOCUMENTS.length())));
            }
        }
    }

    private static void inBroker(Path broker, List<String> found) throws IOException {
        try (Stream<Path> files = Files.walk(broker, 2)) {
            for (Path segment :
                    files.filter(file -> file.toString().endsWith(".log")).sorted().toList()) {
                inSegment(segment, found);
            }
        }
    }

    private static void inSegment(Path segment, List<String> found) throws IOException {
        long next = 0;
        try (FileRecords records = FileRecords.open(segment.toFile(), false)) {
            int read = 0;
            for (RecordBatch batch : records.batches()) {
                next = batch.baseOffset();
                batch.ensureValid();
                read += batch.sizeInBytes();
            }
            if (read < records.sizeInBytes()) {
                found.add("%s ends in the middle of a batch".formatted(segment));
            }
        } catch (KafkaException e) {
            found.add(
                    "%s cannot be read from offset %d on: %s"
                            .formatted(segment, next, e.getMessage()));
        }
    }
}
