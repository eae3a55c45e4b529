package dev.careerpath.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was erased is in no byte of the store's file after a while, and nothing else goes. */
class ForgettingIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String IMPATIENT =
            "/?serverSelectionTimeoutMS=2000&retryReads=false&retryWrites=false";
    private static final int WRITERS = 3;
    private static final int KILLS = 4;

    @TempDir private Path data;

    @Test
    void whatWasErasedOrReplacedLeavesTheFileWhileItIsInUse() throws Exception {
        Forgetting.Pace pace = new Forgetting.Pace(Duration.ofSeconds(3), Duration.ofMillis(100));
        try (EmbeddedMongo store = EmbeddedMongo.start(data, 0, null, pace);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> leaders = leaders(client);
            leaders.createIndex(Indexes.ascending("name"));
            leaders.insertMany(
                    IntStream.range(0, 2_000).mapToObj(ForgettingIntegrationTests::some).toList());
            leaders.updateOne(Filters.eq(700), Updates.set("name", "Erased Elisabeth"));
            leaders.updateOne(Filters.eq(1_400), Updates.set("name", "Replaced Rosalind"));
            // Others that share their pages stay, so that no chunk goes by itself.
            leaders.updateOne(Filters.eq(701), Updates.set("name", "Staying Stephanie"));

            leaders.deleteOne(Filters.eq(700));
            leaders.updateOne(Filters.eq(1_400), Updates.unset("name"));

            assertThat(file()).contains("Erased Elisabeth", "Replaced Rosalind");
            await("Erased Elisabeth");
            await("Replaced Rosalind");
            assertThat(file()).contains("Staying Stephanie");
            assertThat(leaders.countDocuments()).isEqualTo(1_999);
            assertThat(leaders.find(Filters.eq(701)).first())
                    .containsEntry("name", "Staying Stephanie");
        }
    }

    @Test
    void nothingThatCountsIsLostHoweverOftenTheStoreIsKilledMeanwhile() throws Exception {
        Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start();
            Queue<Throwable> broken = new ConcurrentLinkedQueue<>();
            try (MongoClient client =
                    MongoClients.create(process.inputReader().readLine() + IMPATIENT)) {
                MongoCollection<Document> leaders = leaders(client);
                assertThat(lost(leaders, acknowledged)).isEmpty();
                List<Thread> busy = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    String name = "writer-" + writer + "-";
                    busy.add(Thread.ofVirtual().start(() -> write(leaders, name, acknowledged)));
                }
                busy.add(Thread.ofVirtual().start(() -> read(leaders, process, broken)));
                Thread.sleep(1_500);
                process.destroyForcibly().waitFor();
                for (Thread one : busy) {
                    one.join();
                }
            }
            assertThat(broken).isEmpty();
        }
        try (EmbeddedMongo store = EmbeddedMongo.start(data, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(lost(leaders(client), acknowledged)).isEmpty();
        }
    }

    /** Goes on until the store is killed. */
    private static void write(
            MongoCollection<Document> leaders, String name, Map<String, Integer> acknowledged) {
        try {
            for (int i = 0; ; i++) {
                String id = name + i % 200;
                int value = acknowledged.getOrDefault(id, 0) + 1;
                leaders.replaceOne(
                        Filters.eq(id),
                        some(value).append("_id", id),
                        new ReplaceOptions().upsert(true));
                acknowledged.put(id, value);
            }
        } catch (MongoException e) {
            // That was the end of it.
        }
    }

    private static void read(
            MongoCollection<Document> leaders, Process store, Queue<Throwable> broken) {
        while (true) {
            try {
                leaders.find().into(new ArrayList<>());
            } catch (MongoException e) {
                if (store.isAlive() && e.getCode() > 0) {
                    broken.add(e);
                }
                return;
            }
        }
    }

    /** What is older than what was acknowledged; the last write of each writer may be newer. */
    private static List<String> lost(
            MongoCollection<Document> leaders, Map<String, Integer> acknowledged) {
        List<String> lost = new ArrayList<>();
        acknowledged.forEach((id, value) -> {
            Document kept = leaders.find(Filters.eq(id)).first();
            if (kept == null || kept.getInteger("value") < value) {
                lost.add(id + " was " + value + " and is " + kept);
            }
        });
        return lost;
    }

    private static Document some(int value) {
        return new Document("_id", value)
                .append("value", value)
                .append("name", "leader " + value)
                .append("text", "what a leader says of themselves ".repeat(20));
    }

    private void await(String gone) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (file().contains(gone)) {
            assertThat(Instant.now()).as("%s is still in the file", gone).isBefore(end);
            Thread.sleep(100);
        }
    }

    private String file() throws IOException {
        return Files.readString(data.resolve("documents.mv"), StandardCharsets.ISO_8859_1);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        QuicklyForgetting.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static MongoCollection<Document> leaders(MongoClient client) {
        return client.getDatabase("test").getCollection("leaders");
    }
}
