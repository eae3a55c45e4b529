package dev.careerpath.delivery.subscriptions;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.outbox.OutboxRelay;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What deliveries change in a subscription: since when it has failed, its pause and its end. */
public final class SubscriptionOutages {

    private final MongoTemplate mongo;
    private final MongoCollection<Document> subscriptions;

    public SubscriptionOutages(MongoTemplate mongo) {
        this.mongo = mongo;
        this.subscriptions = mongo.getCollection(Subscriptions.COLLECTION);
    }

    /** Remembers when attempts began to fail, unless it is known. */
    public void failing(String id, Instant now) {
        subscriptions.updateOne(
                Filters.and(Filters.eq("_id", id), Filters.exists("failingSince", false)),
                Updates.set("failingSince", Date.from(now)));
    }

    /** An attempt succeeded. */
    public void recovered(String id) {
        subscriptions.updateOne(Filters.eq("_id", id), Updates.unset("failingSince"));
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
        return subscriptions
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
}
