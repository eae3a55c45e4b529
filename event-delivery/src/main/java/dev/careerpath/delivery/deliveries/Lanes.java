package dev.careerpath.delivery.deliveries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The queues of deliveries that wait; a lane exists while something waits in it. {@code due} is
 * when it may be taken: now, at the next attempt, or when the claim on it lapses.
 */
final class Lanes {

    /** A paused lane looks again after this long, in case nobody woke it. */
    private static final Duration PARKED = Duration.ofHours(1);

    private static final int FIRST = 64;

    private final MongoTemplate mongo;

    Lanes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * A lane that is due.
     *
     * @param queue the first delivery ids in it
     */
    record Lane(String id, String subscription, Instant due, List<String> queue) {}

    /** What waits altogether. */
    record Totals(long lanes, long deliveries, @Nullable Instant oldestDue) {}

    void index() {
        lanes().createIndex(Indexes.ascending("due"));
        lanes().createIndex(Indexes.ascending("subscription"));
    }

    /** The id of a lane. */
    static String id(String subscription, String lane) {
        return subscription + ":" + lane;
    }

    /** Appends to lanes, in order; what already waits in one is not appended again. */
    void append(Map<String, List<Delivery>> byLane, Instant now) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        byLane.forEach((lane, deliveries) ->
                updates.add(
                        new UpdateOneModel<>(
                                Filters.eq("_id", lane),
                                Updates.combine(
                                        Updates.addEachToSet(
                                                "queue",
                                                deliveries.stream().map(Delivery::id).toList()),
                                        Updates.setOnInsert("due", Date.from(now)),
                                        Updates.setOnInsert(
                                                "subscription",
                                                deliveries.getFirst().subscription())),
                                new UpdateOptions().upsert(true))));
        if (!updates.isEmpty()) {
            lanes().bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    /** The lanes that have been due longest, but none of these subscriptions. */
    List<Lane> due(Instant now, Set<String> without, int limit) {
        Bson due = Filters.lte("due", Date.from(now));
        List<Lane> found = new ArrayList<>();
        for (Document lane :
                lanes().find(
                                without.isEmpty()
                                        ? due
                                        : Filters.and(due, Filters.nin("subscription", without)))
                        .projection(
                                Projections.fields(
                                        Projections.include("subscription", "due"),
                                        Projections.slice("queue", FIRST)))
                        .sort(Sorts.ascending("due"))
                        .limit(limit)) {
            found.add(
                    new Lane(
                            lane.getString("_id"),
                            lane.getString("subscription"),
                            lane.getDate("due").toInstant(),
                            lane.getList("queue", String.class, List.of())));
        }
        return found;
    }

    /**
     * Claims lanes, each unless another process was faster.
     *
     * @param owner unique to this call
     * @return the ids of those that are ours until {@code until}
     */
    Set<String> claim(List<Lane> wanted, String owner, Instant until) {
        List<UpdateOneModel<Document>> claims =
                wanted.stream()
                        .map(lane ->
                                new UpdateOneModel<Document>(
                                        Filters.and(
                                                Filters.eq("_id", lane.id()),
                                                Filters.eq("due", Date.from(lane.due()))),
                                        Updates.combine(
                                                Updates.set("due", Date.from(until)),
                                                Updates.set("owner", owner))))
                        .toList();
        Set<String> ours = new HashSet<>();
        if (claims.isEmpty()) {
            return ours;
        }
        lanes().bulkWrite(claims, new BulkWriteOptions().ordered(false));
        List<String> ids = wanted.stream().map(Lane::id).toList();
        for (Document lane :
                lanes().find(Filters.and(Filters.in("_id", ids), Filters.eq("owner", owner)))
                        .projection(Projections.include("_id"))) {
            ours.add(lane.getString("_id"));
        }
        return ours;
    }

    /**
     * The end of a claim.
     *
     * @param done ids that leave the queue
     * @param due when the lane may be taken again
     */
    record Release(String lane, String owner, Collection<String> done, Instant due) {}

    /** Ends claims; a lane that is empty goes. */
    void release(List<Release> releases) {
        lanes().bulkWrite(
                        releases.stream()
                                .map(release ->
                                        new UpdateOneModel<Document>(
                                                Filters.and(
                                                        Filters.eq("_id", release.lane()),
                                                        Filters.eq("owner", release.owner())),
                                                Updates.combine(
                                                        Updates.pullAll(
                                                                "queue",
                                                                List.copyOf(release.done())),
                                                        Updates.set(
                                                                "due", Date.from(release.due())),
                                                        Updates.unset("owner"))))
                                .toList(),
                        new BulkWriteOptions().ordered(false));
        lanes().deleteMany(
                        Filters.and(
                                Filters.in("_id", releases.stream().map(Release::lane).toList()),
                                Filters.size("queue", 0)));
    }

    /** Puts off what is due of a subscription, for every process. */
    void postpone(String subscription, Instant now, Instant until) {
        lanes().updateMany(
                        Filters.and(
                                Filters.eq("subscription", subscription),
                                Filters.lte("due", Date.from(now))),
                        Updates.set("due", Date.from(until)));
    }

    /** Lets the due lanes of a paused subscription rest. */
    void park(String subscription, Instant now) {
        postpone(subscription, now, now.plus(PARKED));
    }

    /** Makes every lane of a subscription due that is not being worked on. */
    void hurry(String subscription, Instant now) {
        lanes().updateMany(
                        Filters.and(
                                Filters.eq("subscription", subscription),
                                Filters.exists("owner", false)),
                        Updates.set("due", Date.from(now)));
    }

    void drop(String subscription) {
        lanes().deleteMany(Filters.eq("subscription", subscription));
    }

    Totals totals() {
        long count = 0;
        long deliveries = 0;
        for (Document total :
                lanes().aggregate(
                                List.of(
                                        new Document(
                                                "$project",
                                                new Document(
                                                        "size", new Document("$size", "$queue"))),
                                        new Document(
                                                "$group",
                                                new Document("_id", null)
                                                        .append("lanes", new Document("$sum", 1))
                                                        .append(
                                                                "deliveries",
                                                                new Document("$sum", "$size")))))) {
            count = total.get("lanes", Number.class).longValue();
            deliveries = total.get("deliveries", Number.class).longValue();
        }
        Document oldest =
                lanes().find()
                        .projection(Projections.include("due"))
                        .sort(Sorts.ascending("due"))
                        .first();
        return new Totals(
                count, deliveries, oldest == null ? null : oldest.getDate("due").toInstant());
    }

    private MongoCollection<Document> lanes() {
        return mongo.getCollection("delivery-lanes");
    }
}
