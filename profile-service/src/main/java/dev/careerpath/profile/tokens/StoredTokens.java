package dev.careerpath.profile.tokens;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.careerpath.starter.store.Places;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All tokens. */
@Repository
class StoredTokens {

    private static final String COLLECTION = "tokens";

    private final MongoTemplate mongo;
    private final Places places;

    StoredTokens(MongoTemplate mongo) {
        this.mongo = mongo;
        this.places = new Places(mongo, COLLECTION);
    }

    /**
     * Keeps a new one.
     *
     * @return false if the person has as many that count as one may have; then it is not kept
     */
    boolean add(StoredToken token, int most) {
        Criteria own = open(token.tenant(), token.person());
        mongo.updateMulti(
                Query.query(own.and("expiresAt").lte(token.createdAt())),
                new Update().unset(Places.FIELD),
                COLLECTION);
        Criteria counting =
                open(token.tenant(), token.person()).and("expiresAt").gt(token.createdAt());
        Document kept = new Document();
        mongo.getConverter().write(token, kept);
        return places.write(
                List.of(token.tenant(), token.person()),
                counting.getCriteriaObject(),
                most,
                place -> mongo.insert(kept.append(Places.FIELD, place), COLLECTION));
    }

    /** The one with this secret's hash; empty once it is revoked. */
    Optional<StoredToken> withHash(String hash) {
        return Optional.ofNullable(
                mongo.findOne(
                        Query.query(Criteria.where("hash").is(hash).and("ended").is(false)),
                        StoredToken.class,
                        COLLECTION));
    }

    /** A person's, the newest first. */
    List<StoredToken> of(String tenant, String person) {
        return mongo.find(
                Query.query(open(tenant, person))
                        .with(Sort.by(Sort.Direction.DESC, "createdAt", "_id")),
                StoredToken.class,
                COLLECTION);
    }

    /** Notes the day of a use. */
    void used(StoredToken token, LocalDate on) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(token.id())),
                Update.update("lastUsedOn", on),
                COLLECTION);
    }

    /** Ends one of a person's; false if there is none. */
    boolean end(String tenant, String person, String id) {
        return mongo.updateFirst(
                                Query.query(open(tenant, person).and("_id").is(id)),
                                ended(),
                                COLLECTION)
                        .getMatchedCount()
                > 0;
    }

    /** Ends all of a person's. */
    void endAll(String tenant, String person) {
        mongo.updateMulti(Query.query(open(tenant, person)), ended(), COLLECTION);
    }

    /** Some of which the other services are still to be told, or that have expired. */
    List<StoredToken> over(Instant now, int atMost) {
        return mongo.find(
                Query.query(
                                new Criteria()
                                        .orOperator(
                                                Criteria.where("ended").is(true),
                                                Criteria.where("expiresAt").lte(now)))
                        .limit(atMost),
                StoredToken.class,
                COLLECTION);
    }

    void forget(StoredToken token) {
        mongo.remove(Query.query(Criteria.where("_id").is(token.id())), COLLECTION);
    }

    private static Update ended() {
        return Update.update("ended", true).unset(Places.FIELD);
    }

    private static Criteria open(String tenant, String person) {
        return Criteria.where("tenant").is(tenant).and("person").is(person).and("ended").is(false);
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        var tokens = mongo.getCollection(COLLECTION);
        tokens.createIndex(Indexes.ascending("hash"), new IndexOptions().unique(true));
        places.index();
        tokens.createIndex(Indexes.ascending("tenant", "person"));
        tokens.createIndex(Indexes.ascending("ended"));
        tokens.createIndex(Indexes.ascending("expiresAt"));
    }
}
