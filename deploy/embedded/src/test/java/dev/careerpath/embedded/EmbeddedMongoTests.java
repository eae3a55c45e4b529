package dev.careerpath.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the product relies on in the store: what survives a kill, and the commands it speaks. */
class EmbeddedMongoTests {

    @TempDir private Path data;

    @Test
    void keepsEveryAcknowledgedWriteThroughAKill() throws Exception {
        Process pair = start("--no-kafka");
        String uri = uriOf(pair);
        int acknowledged = 0;
        try (MongoClient client = MongoClients.create(uri)) {
            MongoCollection<Document> leaders = leaders(client);
            for (; acknowledged < 500; acknowledged++) {
                leaders.insertOne(
                        new Document("_id", acknowledged).append("name", "leader " + acknowledged));
            }
            pair.destroyForcibly().waitFor();
        }
        try (EmbeddedMongo restarted = EmbeddedMongo.start(data.resolve("mongodb"), 0);
                MongoClient client = MongoClients.create(restarted.uri())) {
            assertThat(leaders(client).countDocuments()).isEqualTo(acknowledged);
            assertThat(leaders(client).find(Filters.eq(499)).first())
                    .containsEntry("name", "leader 499");
        }
    }

    @Test
    void removesWhatATtlIndexSaysIsOver() {
        Instant now = Instant.parse("2026-12-01T12:00:00Z");
        try (EmbeddedMongo store = EmbeddedMongo.inMemory(0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> leaders = leaders(client);
            leaders.createIndex(
                    Indexes.ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.HOURS));
            leaders.insertMany(
                    List.of(
                            new Document("_id", "over")
                                    .append("at", Date.from(now.minusSeconds(3_601))),
                            new Document("_id", "not yet")
                                    .append("at", Date.from(now.minusSeconds(3_599))),
                            new Document("_id", "no time"),
                            new Document("_id", "no date").append("at", "2020-01-01")));

            store.expire(now);

            assertThat(leaders.find().map(one -> one.getString("_id")))
                    .containsExactlyInAnyOrder("not yet", "no time", "no date");
        }
    }

    @Test
    void readsOnAFullDiskRefusesWhatIsNewAndGoesOnWhenThereIsRoom() {
        AtomicLong usable = new AtomicLong(1L << 40);
        try (EmbeddedMongo store = EmbeddedMongo.inMemory(0, new Room(usable::get));
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> leaders = leaders(client);
            leaders.insertOne(new Document("_id", 1));
            usable.set(1L << 20);

            assertThatThrownBy(() -> leaders.insertOne(new Document("_id", 2)))
                    .isInstanceOfSatisfying(
                            MongoException.class,
                            refused -> assertThat(refused.getCode()).isEqualTo(14031));
            assertThat(leaders.countDocuments()).isEqualTo(1);
            assertThat(leaders.deleteOne(Filters.eq(1)).getDeletedCount()).isEqualTo(1);

            usable.set(1L << 40);
            leaders.insertOne(new Document("_id", 2));
            assertThat(leaders.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void pullsPublishedEventsFromAnOutboxByTheirIds() {
        try (EmbeddedMongo store = EmbeddedMongo.inMemory(0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> leaders = leaders(client);
            leaders.insertOne(
                    new Document("_id", 1)
                            .append(
                                    "outbox",
                                    List.of(new Document("_id", "a"), new Document("_id", "b"))));
            leaders.updateOne(
                    Filters.eq(1), Updates.pushEach("outbox", List.of(new Document("_id", "c"))));
            leaders.bulkWrite(
                    List.of(
                            new UpdateOneModel<>(
                                    Filters.eq(1),
                                    Updates.pullByFilter(
                                            new Document(
                                                    "outbox",
                                                    new Document(
                                                            "_id",
                                                            new Document(
                                                                    "$in", List.of("a", "b"))))))),
                    new BulkWriteOptions().ordered(false));
            assertThat(leaders.find().first().getList("outbox", Document.class))
                    .extracting(event -> event.getString("_id"))
                    .containsExactly("c");
        }
    }

    @Test
    void namesADocumentWhoseBytesTheDiskHasChangedAndServesTheOthers() throws Exception {
        Path folder = data.resolve("mongodb");
        try (EmbeddedMongo store = EmbeddedMongo.start(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            leaders(client)
                    .insertMany(
                            List.of(
                                    new Document("_id", "good").append("name", "Ada"),
                                    new Document("_id", "bad").append("name", "Grace Hopper")));
        }
        Path file = folder.resolve("documents.mv");
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("Grace Hopper");
        Files.writeString(
                file, bytes.replace("Grace Hopper", "Grace Hoppes"), StandardCharsets.ISO_8859_1);

        try (EmbeddedMongo store = EmbeddedMongo.start(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(leaders(client).find(Filters.eq("good")).first())
                    .containsEntry("name", "Ada");
            assertThatThrownBy(() -> leaders(client).find(Filters.eq("bad")).first())
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining("bad")
                    .hasMessageContaining("leaders")
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void readsDocumentsThatWereStoredWithoutAChecksum() {
        byte[] stored = StoredBson.encode(new de.bwaldvogel.mongo.bson.Document("_id", 1));
        byte[] before = java.util.Arrays.copyOf(stored, stored.length - 4);

        assertThat(StoredBson.decode(before)).isPresent();
        assertThat(StoredBson.decode(stored)).isEqualTo(StoredBson.decode(before));
    }

    @Test
    void refusesASecondDocumentOfTheSameIdAndWritesTheRest() {
        try (EmbeddedMongo store = EmbeddedMongo.inMemory(0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> leaders = leaders(client);
            leaders.insertOne(new Document("_id", 1));
            assertThatThrownBy(() ->
                            leaders.bulkWrite(
                                    List.of(
                                            new InsertOneModel<>(new Document("_id", 1)),
                                            new InsertOneModel<>(new Document("_id", 2))),
                                    new BulkWriteOptions().ordered(false)))
                    .isInstanceOfSatisfying(
                            MongoBulkWriteException.class,
                            e ->
                                    assertThat(e.getWriteErrors().getFirst().getCode())
                                            .isEqualTo(11000));
            assertThat(leaders.countDocuments()).isEqualTo(2);
            leaders.updateOne(
                    Filters.eq(3),
                    Updates.setOnInsert("first", true),
                    new UpdateOptions().upsert(true));
            assertThat(leaders.find(Filters.eq(3)).first()).containsEntry("first", true);
        }
    }

    @Test
    void opensWithoutReadingEveryDocumentForAnIndexThatHoldsNothing() {
        Path folder = data.resolve("mongodb");
        try (EmbeddedMongo store = EmbeddedMongo.start(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            leaders(client).insertOne(new Document("_id", 1));
            index(leaders(client));
        }
        try (MVStore file = MVStore.open(folder.resolve("documents.mv").toString())) {
            MVMap<Object, byte[]> documents = file.openMap("databases.test.leaders");
            documents.put(2, "whoever reads this fails".getBytes(StandardCharsets.UTF_8));
        }
        try (EmbeddedMongo store = EmbeddedMongo.start(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            index(leaders(client));
            assertThat(leaders(client).find(Filters.eq(1)).first()).isNotNull();
        }
    }

    @Test
    void buildsAnIndexAnewAfterItWasDropped() {
        try (EmbeddedMongo store = EmbeddedMongo.inMemory(0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> leaders = leaders(client);
            leaders.insertOne(
                    new Document("_id", 1).append("outbox", new Document("time", 20261124)));
            index(leaders);
            leaders.dropIndexes();
            index(leaders);
            assertThat(leaders.find(Filters.lt("outbox.time", 20270101)).first()).isNotNull();
        }
    }

    private static void index(MongoCollection<Document> leaders) {
        leaders.createIndex(Indexes.ascending("outbox.time"), new IndexOptions().sparse(true));
    }

    @Test
    void saysWhatToDoAboutADamagedFile() throws IOException {
        Files.writeString(
                Files.createDirectories(data.resolve("mongodb")).resolve("documents.mv"),
                "not a store".repeat(900));
        assertThatThrownBy(() -> EmbeddedMongo.start(data.resolve("mongodb"), 0))
                .isInstanceOf(CorruptData.class)
                .hasMessageContaining("move the folder away");
    }

    private static MongoCollection<Document> leaders(MongoClient client) {
        return client.getDatabase("test").getCollection("leaders");
    }

    private Process start(String... more) throws IOException {
        ProcessBuilder command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.careerpath.embedded.EmbeddedPair",
                        "--data",
                        data.toString());
        command.command().addAll(List.of(more));
        return command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static String uriOf(Process pair) throws IOException {
        var lines = pair.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("ready")) {
                return line.substring(line.indexOf("mongodb=") + "mongodb=".length());
            }
        }
        throw new IOException(
                "The store ended with "
                        + pair.onExit().orTimeout(5, TimeUnit.SECONDS).join().exitValue());
    }
}
