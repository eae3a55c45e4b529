package dev.careerpath.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An index changes how a document is found, never which ones are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexedSearchTests {

    private static final int DOCUMENTS = 400;
    private static final int QUERIES = 600;

    private final Random random = new Random(20261124);
    private EmbeddedMongo store;
    private MongoClient client;
    private MongoCollection<Document> indexed;
    private MongoCollection<Document> plain;

    @BeforeAll
    void fill() {
        store = EmbeddedMongo.inMemory(0);
        client = MongoClients.create(store.uri());
        indexed = client.getDatabase("test").getCollection("indexed");
        plain = client.getDatabase("test").getCollection("plain");
        indexed.createIndex(
                Indexes.compoundIndex(Indexes.ascending("tenant"), Indexes.descending("_id")));
        indexed.createIndex(Indexes.ascending("status", "due"));
        indexed.createIndex(Indexes.ascending("outbox.time"), new IndexOptions().sparse(true));
        indexed.createIndex(Indexes.ascending("tenant", "words"));
        indexed.createIndex(Indexes.ascending("tenant", "due", "_id"));
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(document(i));
        }
        indexed.insertMany(documents);
        plain.insertMany(documents);
        for (int i = 0; i < DOCUMENTS; i += 3) {
            Bson update =
                    switch (i % 4) {
                        case 0 -> Updates.set("status", "DONE");
                        case 1 -> Updates.unset("due");
                        case 2 -> Updates.unset("outbox");
                        default -> Updates.inc("due", 7);
                    };
            indexed.updateOne(Filters.eq(id(i)), update);
            plain.updateOne(Filters.eq(id(i)), update);
        }
        indexed.deleteMany(Filters.eq("tenant", "left"));
        plain.deleteMany(Filters.eq("tenant", "left"));
    }

    @AfterAll
    void close() {
        client.close();
        store.close();
    }

    @Test
    void findsTheSameDocumentsAsALookAtAllOfThem() {
        for (int i = 0; i < QUERIES; i++) {
            Bson query = query();
            assertThat(ids(indexed.find(query)))
                    .as(query.toString())
                    .containsExactlyInAnyOrderElementsOf(ids(plain.find(query)));
        }
    }

    @Test
    void givesThemInTheOrderAskedFor() {
        for (int i = 0; i < QUERIES; i++) {
            Bson query = query();
            boolean descending = random.nextBoolean();
            String field = random.nextBoolean() ? "_id" : "due";
            Bson order =
                    descending ? Sorts.descending(field, "_id") : Sorts.ascending(field, "_id");
            assertThat(ids(indexed.find(query).sort(order).limit(7)))
                    .as(query + " sorted by " + order)
                    .containsExactlyElementsOf(ids(plain.find(query).sort(order).limit(7)));
        }
    }

    @Test
    void keepsAUniqueIndexAcrossARestart(@TempDir Path data) {
        try (EmbeddedMongo first = EmbeddedMongo.start(data, 0);
                MongoClient writer = MongoClients.create(first.uri())) {
            MongoCollection<Document> keys = writer.getDatabase("test").getCollection("keys");
            keys.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            keys.insertOne(new Document("_id", 1).append("key", "a"));
            keys.insertOne(new Document("_id", 2).append("key", "b"));
        }
        try (EmbeddedMongo second = EmbeddedMongo.start(data, 0);
                MongoClient reader = MongoClients.create(second.uri())) {
            MongoCollection<Document> keys = reader.getDatabase("test").getCollection("keys");
            assertThat(keys.find(Filters.eq("key", "b")).first()).containsEntry("_id", 2);
            assertThatThrownBy(() -> keys.insertOne(new Document("_id", 3).append("key", "a")))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            e ->
                                    assertThat(e.getError().getCategory())
                                            .isEqualTo(ErrorCategory.DUPLICATE_KEY));
            assertThatThrownBy(() -> keys.updateOne(Filters.eq(2), Updates.set("key", "a")))
                    .isInstanceOf(MongoWriteException.class);
            keys.deleteOne(Filters.eq(1));
            keys.updateOne(Filters.eq(2), Updates.set("key", "a"));
            assertThat(keys.find(Filters.eq("key", "a")).first()).containsEntry("_id", 2);
        }
    }

    private Document document(int i) {
        Document document = new Document("_id", id(i)).append("tenant", tenant());
        if (random.nextInt(5) > 0) {
            document.append("status", status()).append("due", random.nextInt(50));
        }
        document.append("words", List.of(word(), word(), word()));
        if (random.nextInt(3) == 0) {
            List<Document> outbox = new ArrayList<>();
            for (int n = random.nextInt(3); n >= 0; n--) {
                outbox.add(new Document("_id", n).append("time", new Date(random.nextInt(50))));
            }
            document.append("outbox", outbox);
        }
        return document;
    }

    private Bson query() {
        List<Bson> parts = new ArrayList<>();
        while (parts.isEmpty()) {
            for (Bson part :
                    List.of(
                            Filters.eq("tenant", tenant()),
                            Filters.eq("status", status()),
                            Filters.in("status", status(), status()),
                            Filters.lte("due", random.nextInt(50)),
                            Filters.gt("due", random.nextInt(50)),
                            Filters.lt("outbox.time", new Date(random.nextInt(50))),
                            Filters.gte("outbox.time", new Date(random.nextInt(50))),
                            Filters.gte("_id", id(random.nextInt(DOCUMENTS))),
                            Filters.lt("_id", id(random.nextInt(DOCUMENTS))),
                            Filters.eq("_id", id(random.nextInt(DOCUMENTS))),
                            Filters.in("_id", id(random.nextInt(DOCUMENTS)), "none", id(3)),
                            Filters.eq("due", null),
                            Filters.regex("words", "^" + word().substring(0, 1)),
                            Filters.regex("words", "^" + word()),
                            Filters.regex("words", "^" + word(), "i"),
                            Filters.regex("words", word()),
                            Filters.ne("status", status()),
                            Filters.or(Filters.eq("due", 3), Filters.eq("tenant", tenant())))) {
                if (random.nextInt(6) == 0) {
                    parts.add(part);
                }
            }
        }
        return parts.size() == 1 ? parts.getFirst() : Filters.and(parts);
    }

    private String tenant() {
        return List.of("acme", "other", "left").get(random.nextInt(3));
    }

    private String word() {
        return List.of("ada", "adam", "ADA", "ода", "عدي", "𠮷野").get(random.nextInt(6));
    }

    private String status() {
        return List.of("OPEN", "DONE", "FAILED").get(random.nextInt(3));
    }

    private static String id(int i) {
        return "leader-%04d".formatted(i);
    }

    private static List<String> ids(Iterable<Document> found) {
        List<String> ids = new ArrayList<>();
        found.forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }
}
