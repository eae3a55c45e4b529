package dev.careerpath.delivery.deliveries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Who works on which lane. A lane that is due is claimed with a conditional update, and released
 * when its attempt is over; a claim that nobody releases lapses.
 */
final class LaneClaims {

    /** The most ids of a queue that are read. */
    private static final int FIRST = 64;

    private final MongoCollection<Document> lanes;

    LaneClaims(MongoTemplate mongo) {
        this.lanes = Lanes.lanes(mongo);
    }

    /**
     * A lane that is due.
     *
     * @param queue the first delivery ids in it
     */
    record Lane(String id, String subscription, Instant due, List<String> queue) {}

    /** The lanes that have been due longest, but none of these subscriptions. */
    List<Lane> due(Instant now, Set<String> without, int limit) {
        Bson due = Filters.lte("due", Date.from(now));
        return lanes.find(
                        without.isEmpty()
                                ? due
                                : Filters.and(due, Filters.nin("subscription", without)))
                .projection(
                        Projections.fields(
                                Projections.include("subscription", "due"),
                                Projections.slice("queue", FIRST)))
                .sort(Sorts.ascending("due"))
                .limit(limit)
                .map(LaneClaims::read)
                .into(new ArrayList<>());
    }

    private static Lane read(Document lane) {
        return new Lane(
                lane.getString("_id"),
                lane.getString("subscription"),
                lane.getDate("due").toInstant(),
                lane.getList("queue", String.class, List.of()));
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
        lanes.bulkWrite(claims, new BulkWriteOptions().ordered(false));
        List<String> ids = wanted.stream().map(Lane::id).toList();
        lanes.find(Filters.and(Filters.in("_id", ids), Filters.eq("owner", owner)))
                .projection(Projections.include("_id"))
                .forEach(lane -> ours.add(lane.getString("_id")));
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
        lanes.bulkWrite(
                releases.stream()
                        .map(release ->
                                new UpdateOneModel<Document>(
                                        Filters.and(
                                                Filters.eq("_id", release.lane()),
                                                Filters.eq("owner", release.owner())),
                                        Updates.combine(
                                                Updates.pullAll(
                                                        "queue", List.copyOf(release.done())),
                                                Updates.set("due", Date.from(release.due())),
                                                Updates.unset("owner"))))
                        .toList(),
                new BulkWriteOptions().ordered(false));
        lanes.deleteMany(
                Filters.and(
                        Filters.in("_id", releases.stream().map(Release::lane).toList()),
                        Filters.size("queue", 0)));
    }
}
