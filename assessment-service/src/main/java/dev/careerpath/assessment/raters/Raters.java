package dev.careerpath.assessment.raters;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.store.Contention;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The raters of every leader. Each change is one atomic write of the document with its event. */
@Repository
public class Raters {

    public static final String COLLECTION = "raters";

    private final MongoTemplate mongo;
    private final OutboxRelay ratersRelay;

    Raters(MongoTemplate mongo, OutboxRelay ratersRelay) {
        this.mongo = mongo;
        this.ratersRelay = ratersRelay;
    }

    /**
     * A change to be stored.
     *
     * @param after the same as before when nothing changes
     * @param event that it caused; null for none
     */
    record Change(LeadersRaters after, @Nullable Event event) {}

    /** A tenant's raters of a leader; none when nobody was invited or the leader is erased. */
    LeadersRaters of(String tenant, String profileId) {
        LeadersRaters found = byId(profileId);
        return found == null || isGone(found, tenant)
                ? LeadersRaters.none(profileId, tenant)
                : found;
    }

    private static boolean isGone(LeadersRaters found, String tenant) {
        return found.erased() || !found.tenant().equals(tenant);
    }

    /** The raters among whom one has this token. */
    Optional<LeadersRaters> withToken(String tokenHash) {
        return Optional.ofNullable(
                mongo.findOne(
                        Query.query(
                                Criteria.where("invitations.tokenHash")
                                        .is(tokenHash)
                                        .and("erased")
                                        .is(false)),
                        LeadersRaters.class,
                        COLLECTION));
    }

    /**
     * Reads, changes and writes, again when another writer came between.
     *
     * @throws ApiProblem 404 if the leader has been erased meanwhile
     */
    LeadersRaters change(String tenant, String profileId, Function<LeadersRaters, Change> change) {
        return Contention.settle(
                "What raters say of " + profileId,
                () -> {
                    LeadersRaters found = byId(profileId);
                    boolean gone = found != null && isGone(found, tenant);
                    LeadersRaters before =
                            found == null || gone ? LeadersRaters.none(profileId, tenant) : found;
                    Change made = change.apply(before);
                    if (made.after() == before) {
                        return Optional.of(before);
                    }
                    // Not before the change itself could refuse, as it does for whom nobody knows.
                    if (gone) {
                        throw AssessedLeaders.unknown(profileId);
                    }
                    if (!write(before, made)) {
                        return Optional.empty();
                    }
                    if (made.event() != null) {
                        ratersRelay.wake(profileId);
                    }
                    return Optional.of(made.after());
                });
    }

    /**
     * Leaves a tombstone, which also keeps a late invitation from coming after it; told again, it
     * tells the end again.
     */
    void erase(String tenant, String profileId, Function<LeadersRaters, Event> event) {
        boolean done = false;
        while (!done) {
            LeadersRaters before = byId(profileId);
            if (before == null) {
                done = insert(LeadersRaters.none(profileId, tenant).tombstone());
            } else {
                done = update(before, before.erased() ? again(before, event) : end(before, event));
                if (done) {
                    ratersRelay.wake(profileId);
                }
            }
        }
    }

    private static Update again(LeadersRaters tombstone, Function<LeadersRaters, Event> event) {
        return new Update().push(OutboxRelay.FIELD, event.apply(tombstone));
    }

    private static Update end(LeadersRaters before, Function<LeadersRaters, Event> event) {
        LeadersRaters after = before.tombstone();
        return to(after)
                .set("erased", true)
                .unset(OutboxRelay.LAST)
                .set(OutboxRelay.FIELD, List.of(event.apply(after)));
    }

    private static Update to(LeadersRaters after) {
        return new Update()
                .set("version", after.version())
                .set("sequence", after.sequence())
                .set("invitations", after.invitations());
    }

    private @Nullable LeadersRaters byId(String profileId) {
        return mongo.findById(profileId, LeadersRaters.class, COLLECTION);
    }

    private boolean write(LeadersRaters before, Change change) {
        LeadersRaters after = change.after();
        if (before.version() == 0) {
            return insert(after);
        }
        Update update = to(after);
        if (change.event() != null) {
            update.push(OutboxRelay.FIELD, change.event());
        }
        return update(before, update);
    }

    private boolean insert(LeadersRaters raters) {
        try {
            mongo.insert(raters, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(LeadersRaters before, Update update) {
        Query unchanged =
                Query.query(
                        Criteria.where("_id").is(before.id()).and("version").is(before.version()));
        return mongo.updateFirst(unchanged, update, COLLECTION).getMatchedCount() == 1;
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        mongo.indexOps(COLLECTION)
                .createIndex(new Index().on("invitations.tokenHash", Sort.Direction.ASC).sparse());
    }
}
