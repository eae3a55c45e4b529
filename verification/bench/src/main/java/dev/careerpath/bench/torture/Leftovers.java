package dev.careerpath.bench.torture;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.careerpath.bench.torture.Violation.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.RawBsonDocument;

/**
 * Looks for the planted texts of erased leaders byte by byte: in every document, record and header,
 * and in every file of broker, store and logs.
 */
public final class Leftovers {

    /** Unless told, the built-in store answers with all documents of a collection at once. */
    private static final int BATCH = 100;

    private final List<Told> erased;
    private final List<Violation> found = new ArrayList<>();

    public Leftovers(List<Told> all) {
        this.erased = all.stream().filter(Told::erased).toList();
    }

    public List<Violation> found() {
        return found;
    }

    /** Every document of every database. */
    public Leftovers inDocuments(String mongodb) {
        try (MongoClient mongo = MongoClients.create(mongodb)) {
            for (String database : mongo.listDatabaseNames()) {
                var db = mongo.getDatabase(database);
                for (String collection : db.listCollectionNames()) {
                    for (RawBsonDocument document :
                            db.getCollection(collection, RawBsonDocument.class)
                                    .find()
                                    .batchSize(BATCH)) {
                        // Its bytes, since a field may hold bytes with text in them.
                        byte[] bytes = new byte[document.getByteBuffer().remaining()];
                        document.getByteBuffer().get(bytes);
                        look(text(bytes), "document in " + database + "/" + collection);
                    }
                }
            }
        }
        return this;
    }

    /** Every record of every topic, uncompressed. */
    public Leftovers inTopics(String kafka) {
        for (String topic : Topics.all(kafka)) {
            Topics.read(kafka, topic, this::look);
        }
        return this;
    }

    private void look(ConsumerRecord<String, byte[]> record) {
        if (record.value() != null) {
            look(text(record.value()), "record in " + record.topic());
        }
        record.headers()
                .forEach(header -> look(text(header.value()), "header in " + record.topic()));
    }

    /** The bytes of every file in a folder. */
    Leftovers inFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                look(
                        text(Files.readAllBytes(file)),
                        "file " + folder.getFileName() + "/" + folder.relativize(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void look(String text, String where) {
        if (!text.contains(Told.PLANTED)) {
            return;
        }
        for (Told told : erased) {
            if (text.contains(told.mark())) {
                found.add(
                        new Violation(Kind.LEFTOVER, told.knownId(), "its text is in a " + where));
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
