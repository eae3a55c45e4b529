package dev.careerpath.starter.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Which form the documents of each collection have, kept beside them in {@code collection-forms}. A
 * collection without an entry has form 1, as releases wrote that kept none. Nothing of a service
 * starts on documents that a newer release wrote.
 */
public final class CollectionForms implements SmartLifecycle {

    static final String COLLECTION = "collection-forms";

    /** The form that a collection has when nobody says more. */
    private static final int FIRST = 1;

    private static final String FORM = "form";

    private final MongoTemplate mongo;
    private final Map<String, Integer> known;
    private volatile boolean running;

    /**
     * @param known the forms that this release reads and writes, of collections that are not in
     *     their first
     */
    public CollectionForms(MongoTemplate mongo, Map<String, Integer> known) {
        this.mongo = mongo;
        this.known = Map.copyOf(known);
    }

    /**
     * Looks at every collection and says what form this release writes.
     *
     * @throws IllegalStateException if a newer release has written there
     */
    @Override
    public void start() {
        Map<String, Integer> kept = new TreeMap<>();
        collection()
                .find()
                .forEach(entry -> kept.put(entry.getString("_id"), entry.getInteger(FORM, FIRST)));
        List<String> newer = new ArrayList<>();
        kept.forEach((name, form) -> {
            if (form > form(name)) {
                newer.add("%s (form %d; this release knows %d)".formatted(name, form, form(name)));
            }
        });
        if (!newer.isEmpty()) {
            throw new IllegalStateException(
                    "The database %s was written by a newer release: %s. Start that release, or restore a backup that this one made."
                            .formatted(mongo.getDb().getName(), String.join(", ", newer)));
        }
        for (String name : mongo.getCollectionNames()) {
            if (!name.equals(COLLECTION)
                    && !name.startsWith("system.")
                    && kept.getOrDefault(name, 0) < form(name)) {
                collection()
                        .updateOne(
                                Filters.eq(name),
                                Updates.max(FORM, form(name)),
                                new UpdateOptions().upsert(true));
            }
        }
        running = true;
    }

    private int form(String collection) {
        return known.getOrDefault(collection, FIRST);
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before listeners read and before the port is open. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
