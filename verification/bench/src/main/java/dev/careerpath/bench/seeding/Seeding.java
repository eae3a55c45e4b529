package dev.careerpath.bench.seeding;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import dev.careerpath.bench.load.Flow;
import dev.careerpath.bench.load.Submission;
import dev.careerpath.bench.system.Pause;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Stores copies of what a few submitted profiles left behind. */
public final class Seeding {

    /** Beyond so many profiles bodies are cut short: a million whole ones would take 30 GB. */
    public static final int WHOLE_BODIES = 100_000;

    /** What is left of a body that is cut short, bytes. */
    public static final int CUT_BODY = 256;

    /** The tenant that the samples are submitted for. */
    public static final String SAMPLE_TENANT = Owner.tenant(0);

    private static final int OF_ONE_TENANT = 1_000;
    private static final int BATCH = 500;
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int QUIET_MILLIS = 2_000;

    private final String mongodb;
    private final LeftBehind samples;
    private final List<Map<MongoNamespace, List<Template>>> whole;
    private final List<Map<MongoNamespace, List<Template>>> cut;
    private int copies;
    private int stored;
    private @Nullable SeededProfile first;

    private Seeding(String mongodb, LeftBehind samples) {
        this.mongodb = mongodb;
        this.samples = samples;
        this.whole = samples.templates(Integer.MAX_VALUE);
        this.cut = samples.templates(CUT_BODY);
        this.stored = whole.size();
    }

    /**
     * Submits each body once and waits until nothing more comes of it.
     *
     * @param product with a token of the {@link #SAMPLE_TENANT}
     */
    public static Seeding from(Flow product, String mongodb, List<byte[]> bodies) {
        List<String> profiles = new ArrayList<>();
        try (var http = HttpClient.newHttpClient();
                MongoClient mongo = MongoClients.create(mongodb)) {
            bodies.forEach(body -> profiles.add(Submission.of(body, product, http)));
            return new Seeding(mongodb, settled(mongo, profiles));
        }
    }

    private static LeftBehind settled(MongoClient mongo, List<String> profiles) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        LeftBehind before = LeftBehind.of(mongo, SAMPLE_TENANT, profiles);
        while (true) {
            Pause.millis(QUIET_MILLIS);
            LeftBehind now = LeftBehind.of(mongo, SAMPLE_TENANT, profiles);
            if (now.equals(before) && now.hasOfEach("roadmaps")) {
                return now;
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "The samples did not all come to a roadmap: " + now.collections());
            }
            before = now;
        }
    }

    /** The collections that a profile leaves something in. */
    public List<String> collections() {
        return samples.collections();
    }

    /**
     * Stores copies until there are so many profiles.
     *
     * @param every how often to tell
     * @param progress told how many there are
     */
    public void upTo(int target, Duration every, IntConsumer progress) {
        long told = System.nanoTime();
        // One millisecond each, and the latest just now: in the order of their ids, as the
        // product's own.
        long time = System.currentTimeMillis() - Math.max(0, target - stored);
        try (MongoClient mongo = MongoClients.create(mongodb)) {
            while (stored < target) {
                int inTenant = copies % OF_ONE_TENANT;
                String tenant = Owner.tenant(1 + copies / OF_ONE_TENANT);
                if (inTenant == 0) {
                    insert(mongo, samples.ofTenant(tenant));
                }
                int count = Math.min(Math.min(BATCH, OF_ONE_TENANT - inTenant), target - stored);
                Map<MongoNamespace, List<RawBsonDocument>> batch = new LinkedHashMap<>();
                for (int i = 0; i < count; i++) {
                    Owner owner = new Owner(Owner.profile(time++), tenant);
                    add(owner, stored + i, batch);
                    if (first == null) {
                        first = new SeededProfile(owner.tenant(), owner.profile());
                    }
                }
                insert(mongo, batch);
                copies += count;
                stored += count;
                if (System.nanoTime() - told > every.toNanos()) {
                    told = System.nanoTime();
                    progress.accept(stored);
                }
            }
        }
    }

    /** One of the copies, with whole bodies; null when there is none. */
    public @Nullable SeededProfile copy() {
        return first;
    }

    private void add(Owner owner, int number, Map<MongoNamespace, List<RawBsonDocument>> batch) {
        (number < WHOLE_BODIES ? whole : cut)
                .get(number % whole.size())
                .forEach((namespace, documents) -> {
                    List<RawBsonDocument> all =
                            batch.computeIfAbsent(namespace, _ -> new ArrayList<>());
                    documents.forEach(document -> all.add(document.copy(owner)));
                });
    }

    private static void insert(
            MongoClient mongo, Map<MongoNamespace, List<RawBsonDocument>> batch) {
        batch.forEach((namespace, documents) -> {
            MongoCollection<RawBsonDocument> collection =
                    mongo.getDatabase(namespace.getDatabaseName())
                            .getCollection(namespace.getCollectionName(), RawBsonDocument.class);
            collection.insertMany(documents, UNORDERED);
        });
    }
}
