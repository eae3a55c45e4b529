package dev.careerpath.delivery.deliveries;

import com.mongodb.bulk.BulkWriteUpsert;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.careerpath.delivery.deliveries.Delivery.Status;
import dev.careerpath.delivery.events.EventTypes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** The deliveries of all subscriptions, as they are put in line, cancelled and forgotten. */
final class Deliveries {

    private final DeliveryDocuments documents;
    private final MongoCollection<Document> deliveries;

    Deliveries(DeliveryDocuments documents) {
        this.documents = documents;
        this.deliveries = documents.collection();
    }

    void index() {
        deliveries.createIndex(Indexes.descending("subscription", "createdAt", "_id"));
        deliveries.createIndex(Indexes.descending("subscription", "status", "createdAt", "_id"));
        deliveries.createIndex(Indexes.ascending("status", "createdAt"));
        deliveries.createIndex(Indexes.ascending("profile"));
        deliveries.createIndex(Indexes.ascending("expiresAt"));
    }

    /**
     * Writes these down, unless they are already.
     *
     * @return those that are to be sent: the new ones, and of the others what is still pending
     */
    List<Delivery> add(List<Delivery> added) {
        List<UpdateOneModel<Document>> writes = new ArrayList<>();
        for (Delivery delivery : added) {
            Document fields = documents.written(delivery);
            fields.remove("_id");
            writes.add(
                    new UpdateOneModel<>(
                            Filters.eq("_id", delivery.id()),
                            Updates.setOnInsert(fields),
                            new UpdateOptions().upsert(true)));
        }
        Set<Integer> inserted =
                deliveries
                        .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                        .getUpserts()
                        .stream()
                        .map(BulkWriteUpsert::getIndex)
                        .collect(Collectors.toSet());
        if (inserted.size() == added.size()) {
            return added;
        }
        Map<String, Delivery> stored = find(added.stream().map(Delivery::id).toList());
        List<Delivery> toSend = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            Delivery known = stored.get(added.get(i).id());
            if (inserted.contains(i) || (known != null && known.status() == Status.PENDING)) {
                toSend.add(added.get(i));
            }
        }
        return toSend;
    }

    /** The deliveries of these ids that exist. */
    Map<String, Delivery> find(Collection<String> ids) {
        Map<String, Delivery> found = new HashMap<>();
        deliveries
                .find(Filters.in("_id", ids))
                .map(documents::read)
                .forEach(delivery -> found.put(delivery.id(), delivery));
        return found;
    }

    /** Makes these pending again, as if they had never been tried. */
    void again(Collection<String> ids) {
        deliveries.updateMany(
                Filters.in("_id", ids),
                Updates.combine(
                        Updates.set("status", Status.PENDING.name()),
                        Updates.set("tries", 0),
                        Updates.unset("firstTryAt"),
                        Updates.unset("nextTryAt"),
                        Updates.unset("endedAt")));
    }

    /** Nothing more of this subscription is sent. */
    void cancel(String subscription, Instant now) {
        deliveries.updateMany(
                Filters.and(
                        Filters.eq("subscription", subscription),
                        Filters.eq("status", Status.PENDING.name())),
                Updates.combine(
                        Updates.set("status", Status.CANCELLED.name()),
                        Updates.set("endedAt", Date.from(now)),
                        Updates.unset("nextTryAt")));
    }

    void drop(String subscription) {
        deliveries.deleteMany(Filters.eq("subscription", subscription));
    }

    /** Forgets everything about these profiles, but for the word that they are erased. */
    void erase(Collection<String> profiles) {
        deliveries.deleteMany(
                Filters.and(
                        Filters.in("profile", profiles), Filters.ne("type", EventTypes.ERASED)));
    }

    void expire(Instant now) {
        deliveries.deleteMany(Filters.lte("expiresAt", Date.from(now)));
    }
}
