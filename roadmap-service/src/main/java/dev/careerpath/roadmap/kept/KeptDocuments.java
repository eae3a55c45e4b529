package dev.careerpath.roadmap.kept;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.outbox.OutboxRelay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * One document for each leader, in one collection. Each change is one write with its events. All
 * reads and writes are by {@code _id}, so the collection needs no other index.
 */
public final class KeptDocuments<D extends Kept<D>> {

    private static final int ATTEMPTS = 10;

    private final MongoTemplate mongo;
    private final String collection;
    private final Class<D> type;
    private final BiFunction<String, String, D> none;

    /**
     * @param none makes the document of a leader of whom nothing is kept, from the profile's id and
     *     the tenant
     */
    public KeptDocuments(
            MongoTemplate mongo,
            String collection,
            Class<D> type,
            BiFunction<String, String, D> none) {
        this.mongo = mongo;
        this.collection = collection;
        this.type = type;
        this.none = none;
    }

    /**
     * A change to be stored.
     *
     * @param after the same as before when nothing changes
     * @param events that it caused, in their order
     */
    public record Change<D>(D after, List<Event> events) {}

    /** What a tenant keeps of a leader; the empty one where that is nothing, or erased. */
    public D of(String tenant, String id) {
        D found = mongo.findById(id, type, collection);
        return found == null || found.erased() || !found.tenant().equals(tenant)
                ? none.apply(id, tenant)
                : found;
    }

    /**
     * Reads, changes and writes, again when another writer came between.
     *
     * @throws OptimisticLockingFailureException if others come between each time
     */
    public D change(String tenant, String id, Function<D, Change<D>> change) {
        for (int attempt = 1; ; attempt++) {
            D before = of(tenant, id);
            Change<D> made = change.apply(before);
            if (made.after().equals(before) || write(before, made)) {
                return made.after();
            }
            if (attempt == ATTEMPTS) {
                throw new OptimisticLockingFailureException(
                        collection + " of " + id + " are changed by many at once");
            }
        }
    }

    /**
     * Leaves a tombstone, which also keeps a late change from coming after it. Where something was
     * kept the end is told, and told again when this is called again.
     *
     * @param end the events that tell it, from the tombstone; none where nobody is told of changes
     */
    public void erase(String tenant, String id, Function<D, List<Event>> end) {
        boolean done = false;
        while (!done) {
            D before = mongo.findById(id, type, collection);
            if (before == null) {
                D tombstone = none.apply(id, tenant).tombstone();
                done = insert(new Change<>(tombstone, List.of()));
            } else {
                D tombstone = before.erased() ? before : before.tombstone();
                List<Bson> update = fields(tombstone);
                List<Event> told = tookThePlaceOfNothing(before) ? List.of() : end.apply(tombstone);
                if (!told.isEmpty()) {
                    // What was to be told, or told again, of the leader goes with the rest.
                    update.add(Updates.unset(OutboxRelay.LAST));
                    update.add(Updates.set(OutboxRelay.FIELD, documents(told)));
                }
                done = update(before, update);
            }
        }
    }

    /** Whether it is a tombstone of a leader of whom nothing was kept: no end was told of it. */
    private boolean tookThePlaceOfNothing(D before) {
        return before.erased() && before.version() == 1;
    }

    private boolean write(D before, Change<D> change) {
        if (before.version() == 0) {
            return insert(change);
        }
        List<Bson> update = fields(change.after());
        if (!change.events().isEmpty()) {
            update.add(Updates.pushEach(OutboxRelay.FIELD, documents(change.events())));
        }
        return update(before, update);
    }

    private boolean insert(Change<D> change) {
        Document document = document(change.after());
        if (!change.events().isEmpty()) {
            document.append(OutboxRelay.FIELD, documents(change.events()));
        }
        try {
            mongo.insert(document, collection);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(D before, List<Bson> update) {
        Bson unchanged =
                Filters.and(
                        Filters.eq("_id", before.id()), Filters.eq("version", before.version()));
        return documents().updateOne(unchanged, Updates.combine(update)).getMatchedCount() == 1;
    }

    private List<Bson> fields(D kept) {
        List<Bson> fields = new ArrayList<>();
        document(kept)
                .forEach((name, value) -> {
                    if (!name.equals("_id")) {
                        fields.add(Updates.set(name, value));
                    }
                });
        return fields;
    }

    private List<Document> documents(List<Event> events) {
        return events.stream().map(this::document).toList();
    }

    private Document document(Object value) {
        Document document = new Document();
        mongo.getConverter().write(value, document);
        document.remove("_class");
        return document;
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(collection);
    }
}
