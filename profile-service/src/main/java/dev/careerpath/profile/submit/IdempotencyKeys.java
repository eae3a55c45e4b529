package dev.careerpath.profile.submit;

import dev.careerpath.starter.problem.ApiProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Remembers for a week which profile id a key stands for. The id is reserved before the profile is
 * stored, so a repeat after a crash completes what was begun instead of doing it twice.
 */
@Component
public class IdempotencyKeys {

    private static final String COLLECTION = "idempotency-keys";

    private final MongoTemplate mongo;

    IdempotencyKeys(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    private record Reservation(String id, String profileId, String bodyHash, Instant at) {}

    /**
     * The profile id that belongs to a key.
     *
     * @param fresh reserved if the key is new
     * @throws ApiProblem 422 if the key came with another body before
     */
    String reserve(String tenant, String key, String bodyHash, String fresh, Instant now) {
        Reservation mine = new Reservation(tenant + "/" + key, fresh, bodyHash, now);
        try {
            mongo.insert(mine, COLLECTION);
            return fresh;
        } catch (DuplicateKeyException e) {
            Reservation first = mongo.findById(mine.id(), Reservation.class, COLLECTION);
            if (first == null || !first.bodyHash().equals(bodyHash)) {
                throw new ApiProblem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "The Idempotency-Key was used with another body",
                        "Send a new key for a new request, or the same body with this key.",
                        List.of());
            }
            return first.profileId();
        }
    }

    /** Forgets the keys of an erased profile. */
    public void forget(String profileId) {
        mongo.remove(Query.query(Criteria.where("profileId").is(profileId)), COLLECTION);
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        mongo.indexOps(COLLECTION)
                .createIndex(new Index().on("at", Sort.Direction.ASC).expire(Duration.ofDays(7)));
        mongo.indexOps(COLLECTION).createIndex(new Index().on("profileId", Sort.Direction.ASC));
    }
}
