package dev.careerpath.profile.drafts;

import com.mongodb.client.model.Indexes;
import dev.careerpath.starter.access.OpaqueIds;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.web.IfMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All drafts, at most one a person. */
@Repository
public class Drafts {

    /** How long one is kept after its last change. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final String COLLECTION = "drafts";
    private static final String CHANGED_AT = "changedAt";

    private final MongoTemplate mongo;

    Drafts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A person's; empty when they have none. */
    public Optional<StoredDraft> of(String tenant, String person) {
        return Optional.ofNullable(
                mongo.findById(OpaqueIds.of(tenant, person), StoredDraft.class, COLLECTION));
    }

    /**
     * Puts a person's draft in the place of the one before.
     *
     * @param expected the version that was read; null where there was none
     * @throws ApiProblem 412 changed since, 428 there is one that was not read, 404 there is none
     */
    StoredDraft keep(
            String tenant, String person, @Nullable IfMatch expected, String profile, Instant now) {
        Optional<StoredDraft> before = of(tenant, person);
        if (before.isEmpty() && expected != null) {
            throw ApiProblem.notFound(
                    "There is no draft any more; leave If-Match out to begin one.");
        }
        return before.isEmpty()
                ? begin(new StoredDraft(OpaqueIds.of(tenant, person), 1, profile, now))
                : replace(before.get(), expected, profile, now);
    }

    private StoredDraft begin(StoredDraft first) {
        try {
            return mongo.insert(first, COLLECTION);
        } catch (DuplicateKeyException e) {
            throw ApiProblem.preconditionRequired();
        }
    }

    private StoredDraft replace(
            StoredDraft before, @Nullable IfMatch expected, String profile, Instant now) {
        if (expected == null) {
            throw ApiProblem.preconditionRequired();
        }
        StoredDraft after = new StoredDraft(before.id(), before.version() + 1, profile, now);
        boolean replaced =
                expected.matches(before.version())
                        && mongo.updateFirst(
                                                Query.query(
                                                        Criteria.where("_id")
                                                                .is(before.id())
                                                                .and("version")
                                                                .is(before.version())),
                                                new Update()
                                                        .set("version", after.version())
                                                        .set("profile", profile)
                                                        .set(CHANGED_AT, now),
                                                COLLECTION)
                                        .getMatchedCount()
                                > 0;
        if (!replaced) {
            throw ApiProblem.preconditionFailed(before.version());
        }
        return after;
    }

    /** Ends a person's, if there is one. */
    public void forget(String tenant, String person) {
        mongo.remove(
                Query.query(Criteria.where("_id").is(OpaqueIds.of(tenant, person))), COLLECTION);
    }

    /** Ends those that nobody has touched since. */
    void forgetBefore(Instant then) {
        mongo.remove(Query.query(Criteria.where(CHANGED_AT).lt(then)), COLLECTION);
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        mongo.getCollection(COLLECTION).createIndex(Indexes.ascending(CHANGED_AT));
    }
}
