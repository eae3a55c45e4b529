package dev.careerpath.starter.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * A claim on a piece of shared work that lapses by itself, taken with one conditional update; no
 * leader is needed.
 */
public final class Lease {

    private final MongoCollection<Document> leases;
    private final String name;
    private final Duration lasts;
    private final String owner;

    /**
     * @param leases where the claims of all replicas are kept
     * @param name of the work
     * @param lasts how long a claim holds when its owner says no more
     * @param owner tells this claimant from every other
     */
    public Lease(MongoCollection<Document> leases, String name, Duration lasts, String owner) {
        this.leases = leases;
        this.name = name;
        this.lasts = lasts;
        this.owner = owner;
    }

    /** True when this process holds the lease from now on. */
    public boolean acquire(Instant now) {
        try {
            leases.updateOne(
                    Filters.and(
                            Filters.eq("_id", name),
                            Filters.or(
                                    Filters.eq("owner", owner),
                                    Filters.lt("until", Date.from(now)),
                                    // Taken by a clock that was ahead: it would last too long.
                                    Filters.gt("until", Date.from(now.plus(lasts).plus(lasts))))),
                    Updates.combine(
                            Updates.set("owner", owner),
                            Updates.set("until", Date.from(now.plus(lasts)))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
