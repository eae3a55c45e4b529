package dev.careerpath.delivery.subscriptions;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.store.Places;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final MongoCollection<Document> subscriptions;
    private final Places places;

    public Subscriptions(MongoTemplate mongo) {
        this.mongo = mongo;
        this.subscriptions = mongo.getCollection(COLLECTION);
        this.places = new Places(mongo, COLLECTION);
    }

    /** Makes the indexes that listing, matching and the limits use; call once at the start. */
    public void index() {
        places.index();
        subscriptions.createIndex(Indexes.ascending("tenant", "_id"));
    }

    /**
     * Keeps a new one.
     *
     * @return false if its holder has as many as there may be; then it is not kept
     */
    boolean add(Subscription subscription, Holder holder, int most) {
        Document kept = document(subscription);
        List<String> parts =
                holder.person() == null
                        ? List.of(holder.tenant())
                        : List.of(holder.tenant(), holder.person());
        return places.write(
                parts,
                of(holder),
                most,
                place -> mongo.insert(kept.append(Places.FIELD, place), COLLECTION));
    }

    /**
     * A holder's subscription.
     *
     * @throws ApiProblem 404 unknown, or somebody else's
     */
    public Subscription get(Holder holder, String id) {
        Document found = subscriptions.find(Filters.and(Filters.eq("_id", id), of(holder))).first();
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
        return read(
                subscriptions
                        .find(before == null ? own : Filters.and(own, Filters.lt("_id", before)))
                        .sort(Sorts.descending("_id"))
                        .limit(limit));
    }

    /** All subscriptions of these tenants. */
    public List<Subscription> of(Collection<String> tenants) {
        return read(subscriptions.find(Filters.in("tenant", tenants)));
    }

    /** The subscriptions of these ids that exist. */
    public Map<String, Subscription> find(Collection<String> ids) {
        return read(subscriptions.find(Filters.in("_id", ids))).stream()
                .collect(Collectors.toMap(Subscription::id, Function.identity()));
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
        return subscriptions
                        .updateOne(
                                Filters.and(
                                        Filters.eq("_id", before.id()),
                                        Filters.eq("version", before.version())),
                                Updates.combine(updates))
                        .getMatchedCount()
                > 0;
    }

    boolean remove(Holder holder, String id, long version) {
        return subscriptions
                        .deleteOne(
                                Filters.and(
                                        Filters.eq("_id", id),
                                        of(holder),
                                        Filters.eq("version", version)))
                        .getDeletedCount()
                > 0;
    }

    private Document document(Subscription subscription) {
        Document document = new Document();
        mongo.getConverter().write(subscription, document);
        document.remove("_class");
        return document;
    }

    private List<Subscription> read(Iterable<Document> documents) {
        List<Subscription> read = new ArrayList<>();
        documents.forEach(document -> read.add(read(document)));
        return read;
    }

    private Subscription read(Document document) {
        return mongo.getConverter().read(Subscription.class, document);
    }
}
