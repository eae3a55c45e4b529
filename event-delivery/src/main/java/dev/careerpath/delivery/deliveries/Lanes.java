package dev.careerpath.delivery.deliveries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The queues of deliveries that wait; a lane exists while something waits in it. {@code due} is
 * when it may be taken: now, at the next attempt, or when the claim on it lapses.
 */
final class Lanes {

    /** A paused lane looks again after this long, in case nobody woke it. */
    private static final Duration PARKED = Duration.ofHours(1);

    private final MongoCollection<Document> lanes;

    Lanes(MongoTemplate mongo) {
        this.lanes = lanes(mongo);
    }

    void index() {
        lanes.createIndex(Indexes.ascending("due"));
        lanes.createIndex(Indexes.ascending("subscription"));
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
            lanes.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    /** Puts off what is due of a subscription, for every process. */
    void postpone(String subscription, Instant now, Instant until) {
        lanes.updateMany(
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
        lanes.updateMany(
                Filters.and(
                        Filters.eq("subscription", subscription), Filters.exists("owner", false)),
                Updates.set("due", Date.from(now)));
    }

    void drop(String subscription) {
        lanes.deleteMany(Filters.eq("subscription", subscription));
    }

    LaneTotals totals() {
        return LaneTotals.of(lanes);
    }

    static MongoCollection<Document> lanes(MongoTemplate mongo) {
        return mongo.getCollection("delivery-lanes");
    }
}
