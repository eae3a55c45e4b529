package dev.careerpath.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The store holds no answer in memory: a document is read when its turn comes. */
class LargeAnswersIntegrationTests {

    private static final int FOUND = 1_500;

    @TempDir private Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void answersOfMoreThanItsMemoryLeaveTheStoreAlive() throws Exception {
        Process store = store("-Xmx64m");
        try (BufferedReader output = store.inputReader();
                MongoClient client = MongoClients.create(address(output))) {
            MongoCollection<Document> leaders = client.getDatabase("test").getCollection("leaders");
            String text = "x".repeat(40_000);
            for (int i = 0; i < FOUND; i += 50) {
                leaders.insertMany(
                        IntStream.range(i, i + 50)
                                .mapToObj(id ->
                                        new Document("_id", id)
                                                .append("rank", id % 7)
                                                .append("text", text))
                                .toList());
            }
            List<MongoCursor<Document>> left = new ArrayList<>();
            for (int reader = 0; reader < 5; reader++) {
                MongoCursor<Document> cursor = leaders.find().iterator();
                cursor.next();
                left.add(cursor);
            }

            assertThat(leaders.find()).hasSize(FOUND);
            assertThat(leaders.find().sort(Sorts.descending("rank")).limit(3)).hasSize(3);
            assertThat(leaders.updateMany(new Document(), Updates.set("seen", true)))
                    .satisfies(result -> assertThat(result.getModifiedCount()).isEqualTo(FOUND));
            assertThat(left).allSatisfy(MongoCursor::next);
            assertThat(store.isAlive()).isTrue();
        } finally {
            store.destroyForcibly().waitFor();
        }
    }

    @Test
    void largeDocumentsComeFewAtATime() {
        try (EmbeddedMongo store = EmbeddedMongo.inMemory(0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> plans = client.getDatabase("test").getCollection("plans");
            String text = "x".repeat(1 << 20);
            IntStream.range(0, 10)
                    .forEach(i -> plans.insertOne(new Document("_id", i).append("text", text)));
            MongoCursor<Document> cursor = plans.find().iterator();

            assertThat(cursor.available()).isBetween(1, 3);
            List<Integer> ids = new ArrayList<>();
            cursor.forEachRemaining(plan -> ids.add(plan.getInteger("_id")));
            assertThat(ids).containsExactlyElementsOf(IntStream.range(0, 10).boxed().toList());
        }
    }

    @Test
    void answersTheSameWithAndWithoutAnIndex() {
        try (EmbeddedMongo store = EmbeddedMongo.inMemory(0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> leaders = shuffled(client);
            List<Document> without = List.copyOf(asked(leaders).into(new ArrayList<>()));
            leaders.createIndex(Indexes.ascending("name.last"));

            assertThat(without).hasSize(700);
            assertThat(without.getFirst())
                    .isEqualTo(new Document("_id", 20).append("name", new Document("last", 20)));
            assertThat(asked(leaders).into(new ArrayList<>())).isEqualTo(without);
        }
    }

    @Test
    void whatIsDeletedBetweenTwoBatchesDoesNotCome() {
        try (EmbeddedMongo store = EmbeddedMongo.inMemory(0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> leaders = shuffled(client);
            MongoCursor<Document> cursor = leaders.find().sort(Sorts.ascending("_id")).iterator();
            cursor.next();

            leaders.deleteMany(Filters.gte("_id", FOUND / 2));

            List<Document> rest = new ArrayList<>();
            cursor.forEachRemaining(rest::add);
            assertThat(rest).hasSize(FOUND / 2 - 1);
        }
    }

    @Test
    void anAnswerThatNobodyReadsOnEndsAfterTenMinutes() {
        try (EmbeddedMongo store = EmbeddedMongo.inMemory(0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCursor<Document> cursor = shuffled(client).find().batchSize(100).iterator();
            IntStream.range(0, 100).forEach(_ -> cursor.next());

            store.expire(Instant.now().plus(Duration.ofMinutes(9)));
            IntStream.range(0, 100).forEach(_ -> cursor.next());
            store.expire(Instant.now().plus(Duration.ofMinutes(11)));

            assertThatThrownBy(cursor::next).isInstanceOf(MongoCursorNotFoundException.class);
        }
    }

    /** With a filter, an order, a part left out at both ends, and one field. */
    private static FindIterable<Document> asked(MongoCollection<Document> leaders) {
        return leaders.find(Filters.gte("name.last", 10))
                .sort(Sorts.ascending("name.last"))
                .skip(10)
                .limit(700)
                .projection(Projections.include("name.last"));
    }

    private static MongoCollection<Document> shuffled(MongoClient client) {
        MongoCollection<Document> leaders = client.getDatabase("test").getCollection("leaders");
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, FOUND).boxed().toList());
        Collections.shuffle(numbers, new Random(7));
        leaders.insertMany(
                numbers.stream()
                        .map(i ->
                                new Document("_id", i)
                                        .append(
                                                "name",
                                                new Document("last", i).append("first", "M"))
                                        .append("text", "x".repeat(100)))
                        .toList());
        return leaders;
    }

    private Process store(String memory) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        memory,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedPair.class.getName(),
                        "--data",
                        folder.toString(),
                        "--no-kafka")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String address(BufferedReader output) {
        return output.lines()
                .filter(line -> line.startsWith("ready "))
                .findFirst()
                .orElseThrow()
                .substring("ready mongodb=".length());
    }
}
