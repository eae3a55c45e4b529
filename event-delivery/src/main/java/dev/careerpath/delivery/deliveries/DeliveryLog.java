package dev.careerpath.delivery.deliveries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.delivery.deliveries.Delivery.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The log of deliveries: what came of each, and what is to be sent again. */
final class DeliveryLog {

    private final DeliveryDocuments documents;
    private final MongoCollection<Document> deliveries;

    DeliveryLog(DeliveryDocuments documents) {
        this.documents = documents;
        this.deliveries = documents.collection();
    }

    /** A subscription's log, newest first. */
    List<Delivery> page(
            String subscription, @Nullable Status status, @Nullable LogPlace after, int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.eq("subscription", subscription));
        if (status != null) {
            filters.add(Filters.eq("status", status.name()));
        }
        if (after != null) {
            Date at = Date.from(after.createdAt());
            filters.add(
                    Filters.or(
                            Filters.lt("createdAt", at),
                            Filters.and(
                                    Filters.eq("createdAt", at), Filters.lt("_id", after.id()))));
        }
        return list(Filters.and(filters), limit);
    }

    /** Pending deliveries that were made before this time, any subscription's. */
    List<Delivery> pendingSince(Instant before, int limit) {
        return list(
                Filters.and(
                        Filters.eq("status", Status.PENDING.name()),
                        Filters.lt("createdAt", Date.from(before))),
                limit);
    }

    /** Failed deliveries, or every one whose event happened at this time or later; oldest first. */
    Iterable<Delivery> toReplay(String subscription, @Nullable Instant from) {
        Bson which =
                from == null
                        ? Filters.eq("status", Status.FAILED.name())
                        : Filters.gte("eventTime", Date.from(from));
        return deliveries
                .find(Filters.and(Filters.eq("subscription", subscription), which))
                .sort(Sorts.ascending("createdAt", "place"))
                .map(documents::read);
    }

    /** Writes outcomes into the log. */
    void record(List<Outcome> outcomes) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            writes.add(
                    new UpdateOneModel<>(
                            Filters.eq("_id", outcome.id()), Updates.combine(changes(outcome))));
        }
        deliveries.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    private List<Bson> changes(Outcome outcome) {
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.set("status", outcome.status().name()));
        changes.add(Updates.set("firstTryAt", Date.from(outcome.firstTry())));
        changes.add(Updates.inc("tries", 1));
        changes.add(
                Updates.pushEach(
                        "attempts",
                        List.of(documents.written(outcome.attempt())),
                        new PushOptions().slice(-Delivery.ATTEMPTS_KEPT)));
        changes.add(
                outcome.next() == null
                        ? Updates.unset("nextTryAt")
                        : Updates.set("nextTryAt", Date.from(outcome.next())));
        if (outcome.status() != Status.PENDING) {
            changes.add(Updates.set("endedAt", Date.from(outcome.attempt().at())));
        }
        return changes;
    }

    private List<Delivery> list(Bson filter, int limit) {
        return deliveries
                .find(filter)
                .sort(Sorts.descending("createdAt", "_id"))
                .limit(limit)
                .map(documents::read)
                .into(new ArrayList<>());
    }
}
