package dev.careerpath.assessment.adoption;

import dev.careerpath.assessment.adoption.Adoption.Status;
import dev.careerpath.http.ids.Uuids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All orders to adopt a version. A claim on one lapses by itself, so no replica has to lead. */
@Repository
class Adoptions {

    private static final String COLLECTION = "framework-adoptions";
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final int SHOWN = 50;

    private final MongoTemplate mongo;
    private final String self;

    Adoptions(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.self = Uuids.timeOrdered(clock.instant()).toString();
    }

    /** Starts an order; the same one while it is under way, again when it was done before. */
    Adoption start(Adoption order) {
        for (; ; ) {
            Optional<Adoption> known = find(order.tenant(), order.id());
            if (known.isPresent() && known.get().status() == Status.RUNNING) {
                return known.get();
            }
            if (known.isPresent()) {
                mongo.remove(
                        Query.query(byId(order.id()).and("status").is(Status.DONE)), COLLECTION);
            }
            try {
                return mongo.insert(order, COLLECTION);
            } catch (DuplicateKeyException e) {
                // Somebody gave the same order at the same moment; theirs is found next.
                continue;
            }
        }
    }

    Optional<Adoption> find(String tenant, String id) {
        return Optional.ofNullable(
                mongo.findOne(
                        Query.query(byId(id).and("tenant").is(tenant)),
                        Adoption.class,
                        COLLECTION));
    }

    /** The orders for a version, the newest first. */
    List<Adoption> of(String tenant, String version) {
        return mongo.find(
                Query.query(Criteria.where("tenant").is(tenant).and("version").is(version))
                        .with(Sort.by(Sort.Direction.DESC, "startedAt"))
                        .limit(SHOWN),
                Adoption.class,
                COLLECTION);
    }

    /** Claims an order that nobody works on. */
    @Nullable Adoption claim(Instant now) {
        return mongo.findAndModify(
                Query.query(Criteria.where("status").is(Status.RUNNING).and("until").lt(now)),
                new Update().set("owner", self).set("until", now.plus(CLAIM)),
                FindAndModifyOptions.options().returnNew(true),
                Adoption.class,
                COLLECTION);
    }

    /** Keeps how far a claimed order has come; false when the claim has gone to another. */
    boolean keep(Adoption order, Instant now) {
        return update(
                order,
                new Update()
                        .set("examined", order.examined())
                        .set("adopted", order.adopted())
                        .set("after", order.after())
                        .set("until", now.plus(CLAIM)));
    }

    /** Ends an order; which profiles it named is forgotten. */
    void finish(Adoption order, Instant now) {
        update(
                order,
                new Update()
                        .set("status", Status.DONE)
                        .set("finishedAt", now)
                        .unset("profiles")
                        .unset("after"));
    }

    private boolean update(Adoption order, Update update) {
        return mongo.updateFirst(
                                Query.query(byId(order.id()).and("owner").is(self)),
                                update,
                                COLLECTION)
                        .getMatchedCount()
                > 0;
    }

    private static Criteria byId(String id) {
        return Criteria.where("_id").is(id);
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(
                new Index().on("status", Sort.Direction.ASC).on("until", Sort.Direction.ASC));
        indexes.createIndex(
                new Index()
                        .on("tenant", Sort.Direction.ASC)
                        .on("version", Sort.Direction.ASC)
                        .on("startedAt", Sort.Direction.DESC));
    }
}
