package dev.careerpath.roadmap.kept;

import com.mongodb.client.model.Updates;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.store.Contention;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * One document for each leader, in one collection. Each change is one write with its events. All
 * reads and writes are by {@code _id}, so the collection needs no other index.
 */
public final class KeptDocuments<D extends Kept<D>> {

    private final MongoTemplate mongo;
    private final String collection;
    private final Class<D> type;
    private final BiFunction<String, String, D> none;
    private final KeptWrites<D> writes;

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
        this.writes = new KeptWrites<>(mongo, collection);
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
        return found == null || isGone(found, tenant) ? none.apply(id, tenant) : found;
    }

    private boolean isGone(D found, String tenant) {
        return found.erased() || !found.tenant().equals(tenant);
    }

    /**
     * Reads, changes and writes, again when another writer came between.
     *
     * @throws ApiProblem 404 if the leader has been erased meanwhile
     * @throws OptimisticLockingFailureException if others come between each time
     */
    public D change(String tenant, String id, Function<D, Change<D>> change) {
        return Contention.settle(
                collection + " of " + id,
                () -> {
                    D found = mongo.findById(id, type, collection);
                    boolean gone = found != null && isGone(found, tenant);
                    D before = found == null || gone ? none.apply(id, tenant) : found;
                    Change<D> made = change.apply(before);
                    if (made.after().equals(before)) {
                        return Optional.of(before);
                    }
                    // Not before the change itself could refuse, as it does for whom nobody knows.
                    if (gone) {
                        throw ApiProblem.notFound("There is no roadmap of the profile " + id + ".");
                    }
                    return write(before, made) ? Optional.of(made.after()) : Optional.empty();
                });
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
                done = writes.insert(new Change<>(tombstone, List.of()));
            } else {
                D tombstone = before.erased() ? before : before.tombstone();
                List<Bson> update = writes.fields(tombstone);
                List<Event> told = tookThePlaceOfNothing(before) ? List.of() : end.apply(tombstone);
                if (!told.isEmpty()) {
                    // What was to be told, or told again, of the leader goes with the rest.
                    update.add(Updates.unset(OutboxRelay.LAST));
                    update.add(Updates.set(OutboxRelay.FIELD, writes.documents(told)));
                }
                done = writes.update(before, update);
            }
        }
    }

    /** Whether it is a tombstone of a leader of whom nothing was kept: no end was told of it. */
    private boolean tookThePlaceOfNothing(D before) {
        return before.erased() && before.version() == 1;
    }

    private boolean write(D before, Change<D> change) {
        if (before.version() == 0) {
            return writes.insert(change);
        }
        List<Bson> update = writes.fields(change.after());
        if (!change.events().isEmpty()) {
            update.add(Updates.pushEach(OutboxRelay.FIELD, writes.documents(change.events())));
        }
        return writes.update(before, update);
    }
}
