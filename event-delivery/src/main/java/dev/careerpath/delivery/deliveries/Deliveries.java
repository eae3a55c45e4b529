package dev.careerpath.delivery.deliveries;

import com.mongodb.bulk.BulkWriteUpsert;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.delivery.deliveries.Delivery.Attempt;
import dev.careerpath.delivery.deliveries.Delivery.Status;
import dev.careerpath.delivery.events.EventTypes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The deliveries of all subscriptions: what is to be done, and the log of what was. */
final class Deliveries {

    private final MongoTemplate mongo;

    Deliveries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A place in the log: after everything newer than this. */
    record Place(Instant createdAt, String id) {}

    void index() {
        deliveries().createIndex(Indexes.descending("subscription", "createdAt", "_id"));
        deliveries().createIndex(Indexes.descending("subscription", "status", "createdAt", "_id"));
        deliveries().createIndex(Indexes.ascending("status", "createdAt"));
        deliveries().createIndex(Indexes.ascending("profile"));
        deliveries().createIndex(Indexes.ascending("expiresAt"));
    }

    /**
     * Writes these down, unless they are already.
     *
     * @return those that are to be sent: the new ones, and of the others what is still pending
     */
    List<Delivery> add(List<Delivery> added) {
        List<UpdateOneModel<Document>> writes = new ArrayList<>();
        for (Delivery delivery : added) {
            List<Bson> fields = new ArrayList<>();
            document(delivery)
                    .forEach((field, value) -> {
                        if (!field.equals("_id")) {
                            fields.add(Updates.setOnInsert(field, value));
                        }
                    });
            writes.add(
                    new UpdateOneModel<>(
                            Filters.eq("_id", delivery.id()),
                            Updates.combine(fields),
                            new UpdateOptions().upsert(true)));
        }
        Set<Integer> inserted = new HashSet<>();
        for (BulkWriteUpsert upsert :
                deliveries()
                        .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                        .getUpserts()) {
            inserted.add(upsert.getIndex());
        }
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
        for (Document document : deliveries().find(Filters.in("_id", ids))) {
            Delivery delivery = read(document);
            found.put(delivery.id(), delivery);
        }
        return found;
    }

    /** A subscription's log, newest first. */
    List<Delivery> page(
            String subscription, @Nullable Status status, @Nullable Place after, int limit) {
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
        return deliveries()
                .find(Filters.and(Filters.eq("subscription", subscription), which))
                .sort(Sorts.ascending("createdAt", "place"))
                .map(this::read);
    }

    /** Makes these pending again, as if they had never been tried. */
    void again(Collection<String> ids) {
        deliveries()
                .updateMany(
                        Filters.in("_id", ids),
                        Updates.combine(
                                Updates.set("status", Status.PENDING.name()),
                                Updates.set("tries", 0),
                                Updates.unset("firstTryAt"),
                                Updates.unset("nextTryAt"),
                                Updates.unset("endedAt")));
    }

    /**
     * What an attempt came to.
     *
     * @param firstTry when the first attempt of this round began
     * @param next when it is tried again; null when it is not
     */
    record Outcome(
            String id, Attempt attempt, Status status, Instant firstTry, @Nullable Instant next) {}

    /** Writes outcomes into the log. */
    void record(List<Outcome> outcomes) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Document attempt = new Document();
            mongo.getConverter().write(outcome.attempt(), attempt);
            attempt.remove("_class");
            List<Bson> changes = new ArrayList<>();
            changes.add(Updates.set("status", outcome.status().name()));
            changes.add(Updates.set("firstTryAt", Date.from(outcome.firstTry())));
            changes.add(Updates.inc("tries", 1));
            changes.add(
                    Updates.pushEach(
                            "attempts",
                            List.of(attempt),
                            new PushOptions().slice(-Delivery.ATTEMPTS_KEPT)));
            changes.add(
                    outcome.next() == null
                            ? Updates.unset("nextTryAt")
                            : Updates.set("nextTryAt", Date.from(outcome.next())));
            if (outcome.status() != Status.PENDING) {
                changes.add(Updates.set("endedAt", Date.from(outcome.attempt().at())));
            }
            writes.add(
                    new UpdateOneModel<>(
                            Filters.eq("_id", outcome.id()), Updates.combine(changes)));
        }
        deliveries().bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    /** Nothing more of this subscription is sent. */
    void cancel(String subscription, Instant now) {
        deliveries()
                .updateMany(
                        Filters.and(
                                Filters.eq("subscription", subscription),
                                Filters.eq("status", Status.PENDING.name())),
                        Updates.combine(
                                Updates.set("status", Status.CANCELLED.name()),
                                Updates.set("endedAt", Date.from(now)),
                                Updates.unset("nextTryAt")));
    }

    void drop(String subscription) {
        deliveries().deleteMany(Filters.eq("subscription", subscription));
    }

    /** Forgets everything about these profiles, but for the word that they are erased. */
    void erase(Collection<String> profiles) {
        deliveries()
                .deleteMany(
                        Filters.and(
                                Filters.in("profile", profiles),
                                Filters.ne("type", EventTypes.ERASED)));
    }

    void expire(Instant now) {
        deliveries().deleteMany(Filters.lte("expiresAt", Date.from(now)));
    }

    private List<Delivery> list(Bson filter, int limit) {
        List<Delivery> found = new ArrayList<>();
        for (Document document :
                deliveries().find(filter).sort(Sorts.descending("createdAt", "_id")).limit(limit)) {
            found.add(read(document));
        }
        return found;
    }

    private Document document(Delivery delivery) {
        Document document = new Document();
        mongo.getConverter().write(delivery, document);
        document.remove("_class");
        return document;
    }

    private Delivery read(Document document) {
        return mongo.getConverter().read(Delivery.class, document);
    }

    private MongoCollection<Document> deliveries() {
        return mongo.getCollection("deliveries");
    }
}
