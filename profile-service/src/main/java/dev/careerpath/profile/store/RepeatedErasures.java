package dev.careerpath.profile.store;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.outbox.OutboxRelay;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The erasures whose event is to be published once more, as their tombstones say. */
@Repository
public class RepeatedErasures {

    /** When it is to be published once more. */
    static final String AT = "repeatAt";

    /** The event, kept until then. */
    static final String EVENT = "erasure";

    private final MongoTemplate mongo;
    private final OutboxRelay relay;

    RepeatedErasures(MongoTemplate mongo, OutboxRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    /**
     * Puts the events of erasures that are due once more into their outboxes, each under its id.
     *
     * @return how many
     */
    public int repeat(Instant now, int atMost) {
        Query due =
                Query.query(Criteria.where(AT).lte(now))
                        .with(Sort.by(Sort.Direction.ASC, AT))
                        .limit(atMost);
        due.fields().include(AT, EVENT);
        List<Erasure> found = mongo.find(due, Erasure.class, Profiles.COLLECTION);
        if (found.isEmpty()) {
            return 0;
        }
        BulkOperations writes =
                mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Profiles.COLLECTION);
        for (Erasure erasure : found) {
            writes.updateOne(
                    // Only where no other replica was faster.
                    Query.query(
                            Criteria.where("_id").is(erasure.id()).and(AT).is(erasure.repeatAt())),
                    new Update().unset(AT).unset(EVENT).push(OutboxRelay.FIELD, erasure.erasure()));
        }
        writes.execute();
        relay.wake(found.stream().map(Erasure::id).toList());
        return found.size();
    }

    private record Erasure(String id, Instant repeatAt, Event erasure) {}

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        mongo.indexOps(Profiles.COLLECTION)
                .createIndex(new Index().on(AT, Sort.Direction.ASC).sparse());
    }
}
