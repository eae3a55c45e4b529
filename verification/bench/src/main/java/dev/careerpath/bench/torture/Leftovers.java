package dev.careerpath.bench.torture;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.careerpath.bench.torture.Violation.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    /** Of a file at a time; the store's file is larger than the memory of the command. */
    private static final int BLOCK = 1 << 20;

    private static final Pattern MARK = Pattern.compile(Told.PLANTED + "\\d+x\\d+z");

    /** What two blocks share, so that a mark across their border is seen. */
    private static final int LONGEST_MARK = 64;

    private final Map<String, Told> erased;
    private final List<Violation> found = new ArrayList<>();

    public Leftovers(List<Told> all) {
        this.erased = all.stream().filter(Told::erased).collect(toMap(Told::mark, told -> told));
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
                String where = "file " + folder.getFileName() + "/" + folder.relativize(file);
                report(marks(file), where);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void look(String text, String where) {
        report(marks(text), where);
    }

    private void report(Set<String> marks, String where) {
        for (String mark : marks) {
            Told told = erased.get(mark);
            if (told != null) {
                found.add(
                        new Violation(Kind.LEFTOVER, told.knownId(), "its text is in a " + where));
            }
        }
    }

    private static Set<String> marks(Path file) throws IOException {
        Set<String> marks = new TreeSet<>();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            int kept = 0;
            int read;
            while ((read = bytes.readNBytes(block, kept, BLOCK - kept)) > 0) {
                int length = kept + read;
                marks.addAll(marks(new String(block, 0, length, StandardCharsets.ISO_8859_1)));
                kept = Math.min(LONGEST_MARK, length);
                System.arraycopy(block, length - kept, block, 0, kept);
            }
        }
        return marks;
    }

    private static Set<String> marks(String text) {
        return MARK.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
