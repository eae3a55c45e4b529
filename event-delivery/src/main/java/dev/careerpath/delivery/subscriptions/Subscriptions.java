package dev.careerpath.delivery.subscriptions;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The subscriptions of all organisations. */
public final class Subscriptions {

    /** The collection; its documents have an outbox. */
    public static final String COLLECTION = "subscriptions";

    /**
     * Fields that the deliveries change at any time; a change through the API leaves them alone.
     */
    private static final List<String> OF_DELIVERIES = List.of("_id", "failingSince", "sequence");

    private static final List<String> OPTIONAL =
            List.of("owner", "description", "profileId", "reason", "login");

    private final MongoTemplate mongo;

    public Subscriptions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Makes the index that listing and matching use; call once at the start. */
    public void index() {
        collection().createIndex(Indexes.ascending("tenant", "_id"));
    }

    void add(Subscription subscription) {
        collection().insertOne(document(subscription));
    }

    long count(Holder holder) {
        return collection().countDocuments(of(holder));
    }

    /**
     * A holder's subscription.
     *
     * @throws ApiProblem 404 unknown, or somebody else's
     */
    public Subscription get(Holder holder, String id) {
        Document found = collection().find(Filters.and(Filters.eq("_id", id), of(holder))).first();
        if (found == null) {
            throw ApiProblem.notFound("There is no subscription " + id + ".");
        }
        return read(found);
    }

    /** Nothing is stored for an organisation's, as before persons had any. */
    private static Bson of(Holder holder) {
        return Filters.and(
                Filters.eq("tenant", holder.tenant()), Filters.eq("owner", holder.person()));
    }

    /** A holder's subscriptions, newest first, that were made before the one of this id. */
    List<Subscription> page(Holder holder, @Nullable String before, int limit) {
        Bson own = of(holder);
        List<Subscription> page = new ArrayList<>();
        for (Document document :
                collection()
                        .find(before == null ? own : Filters.and(own, Filters.lt("_id", before)))
                        .sort(Sorts.descending("_id"))
                        .limit(limit)) {
            page.add(read(document));
        }
        return page;
    }

    /** All subscriptions of these tenants. */
    public List<Subscription> of(Collection<String> tenants) {
        List<Subscription> found = new ArrayList<>();
        for (Document document : collection().find(Filters.in("tenant", tenants))) {
            found.add(read(document));
        }
        return found;
    }

    /** The subscriptions of these ids that exist. */
    public Map<String, Subscription> find(Collection<String> ids) {
        Map<String, Subscription> found = new HashMap<>();
        for (Document document : collection().find(Filters.in("_id", ids))) {
            Subscription subscription = read(document);
            found.put(subscription.id(), subscription);
        }
        return found;
    }

    /**
     * Stores a change.
     *
     * @return false when another change came between; nothing is stored
     */
    boolean change(Subscription before, Subscription after) {
        Document document = document(after);
        List<Bson> updates = new ArrayList<>();
        document.forEach((field, value) -> {
            if (!OF_DELIVERIES.contains(field)) {
                updates.add(Updates.set(field, value));
            }
        });
        OPTIONAL.stream()
                .filter(field -> !document.containsKey(field))
                .forEach(field -> updates.add(Updates.unset(field)));
        if (after.failingSince() == null && before.failingSince() != null) {
            updates.add(Updates.unset("failingSince"));
        }
        return collection()
                        .updateOne(
                                Filters.and(
                                        Filters.eq("_id", before.id()),
                                        Filters.eq("version", before.version())),
                                Updates.combine(updates))
                        .getMatchedCount()
                > 0;
    }

    boolean remove(Holder holder, String id, long version) {
        return collection()
                        .deleteOne(
                                Filters.and(
                                        Filters.eq("_id", id),
                                        of(holder),
                                        Filters.eq("version", version)))
                        .getDeletedCount()
                > 0;
    }

    /** Remembers when attempts began to fail, unless it is known. */
    public void failing(String id, Instant now) {
        collection()
                .updateOne(
                        Filters.and(Filters.eq("_id", id), Filters.exists("failingSince", false)),
                        Updates.set("failingSince", Date.from(now)));
    }

    /** An attempt succeeded. */
    public void recovered(String id) {
        collection().updateOne(Filters.eq("_id", id), Updates.unset("failingSince"));
    }

    /**
     * Ends a subscription for good and puts the notice into its outbox, in one write.
     *
     * @return false when it has ended already, or another notice came between
     */
    public boolean end(Subscription subscription, String reason, Event notice, Instant now) {
        return move(
                subscription,
                Filters.ne("status", Subscription.Status.ENDED.name()),
                Subscription.Status.ENDED,
                reason,
                notice,
                now);
    }

    /**
     * Pauses an active subscription and puts the notice into its outbox, in one write.
     *
     * @return false when somebody else did, or it is no longer active
     */
    public boolean pause(Subscription subscription, String reason, Event notice, Instant now) {
        return move(
                subscription,
                Filters.eq("status", Subscription.Status.ACTIVE.name()),
                Subscription.Status.PAUSED,
                reason,
                notice,
                now);
    }

    private boolean move(
            Subscription subscription,
            Bson from,
            Subscription.Status to,
            String reason,
            Event notice,
            Instant now) {
        Document event = new Document();
        mongo.getConverter().write(notice, event);
        event.remove("_class");
        return collection()
                        .updateOne(
                                Filters.and(
                                        Filters.eq("_id", subscription.id()),
                                        from,
                                        Filters.eq("sequence", subscription.sequence())),
                                Updates.combine(
                                        Updates.set("status", to.name()),
                                        Updates.set("reason", reason),
                                        Updates.set("updatedAt", Date.from(now)),
                                        Updates.inc("version", 1L),
                                        Updates.inc("sequence", 1L),
                                        Updates.push(OutboxRelay.FIELD, event)))
                        .getMatchedCount()
                > 0;
    }

    private Document document(Subscription subscription) {
        Document document = new Document();
        mongo.getConverter().write(subscription, document);
        document.remove("_class");
        return document;
    }

    private Subscription read(Document document) {
        return mongo.getConverter().read(Subscription.class, document);
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
