package dev.careerpath.starter.idempotency;

import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.store.UnfitStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers for a week which id a key stands for. The id is reserved before anything is stored
 * under it, so a repeat after a crash completes what was begun instead of doing it twice.
 */
public final class IdempotencyKeys {

    private static final String COLLECTION = "idempotency-keys";
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String TTL_INDEXES =
            "a TTL index on at of idempotency-keys, by which each Idempotency-Key ends after a"
                    + " week";

    private final MongoTemplate mongo;
    private final JsonMapper json;

    public IdempotencyKeys(MongoTemplate mongo, JsonMapper json) {
        this.mongo = mongo;
        this.json = json;
    }

    /**
     * The id made under a key is stored as profileId, the name it had when only profiles had keys.
     */
    private record Reservation(
            String id,
            @Field("profileId") String made,
            String bodyHash,
            Instant at,
            String subject) {}

    /**
     * The id that belongs to a key.
     *
     * @param scope within which the key is unique, such as a tenant
     * @param subject with which the key is forgotten
     * @param bodyHash of what is asked for, see {@link #hash}
     * @param fresh reserved if the key is new
     * @throws ApiProblem 422 if the key came with another body before
     */
    public String reserve(
            String scope, String key, String subject, String bodyHash, String fresh, Instant now) {
        Reservation mine = new Reservation(scope + "/" + key, fresh, bodyHash, now, subject);
        try {
            mongo.insert(mine, COLLECTION);
            return fresh;
        } catch (DuplicateKeyException e) {
            Reservation first = mongo.findById(mine.id(), Reservation.class, COLLECTION);
            if (first == null || !first.bodyHash().equals(bodyHash)) {
                throw reused();
            }
            return first.made();
        }
    }

    /** The refusal of a key that came with another body before. */
    public static ApiProblem reused() {
        return new ApiProblem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "The Idempotency-Key was used with another body",
                "Send a new key for a new request, or the same body with this key.",
                List.of());
    }

    /** What tells one body from another: the SHA-256 of its value as JSON. */
    public String hash(Object body) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(json.writeValueAsBytes(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Forgets the keys of what is erased: of the id itself and of everything made for it. */
    public void forget(String id) {
        mongo.remove(
                Query.query(
                        new Criteria()
                                .orOperator(
                                        Criteria.where("profileId").is(id),
                                        Criteria.where("subject").is(id))),
                COLLECTION);
    }

    /**
     * Makes the indexes.
     *
     * @throws UnfitStore if the store would keep every key for ever
     */
    @EventListener(ApplicationReadyEvent.class)
    void index() {
        IndexOperations indexes = mongo.indexOps(COLLECTION);
        try {
            indexes.createIndex(new Index().on("at", Sort.Direction.ASC).expire(KEPT));
        } catch (UncategorizedMongoDbException | DataIntegrityViolationException e) {
            throw new UnfitStore(TTL_INDEXES, e);
        }
        if (indexes.getIndexInfo().stream()
                .noneMatch(index -> index.getExpireAfter().isPresent())) {
            throw new UnfitStore(TTL_INDEXES, null);
        }
        indexes.createIndex(new Index().on("profileId", Sort.Direction.ASC));
        indexes.createIndex(new Index().on("subject", Sort.Direction.ASC));
    }
}
