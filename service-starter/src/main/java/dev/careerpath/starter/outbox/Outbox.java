package dev.careerpath.starter.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.careerpath.starter.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The outboxes of one collection's documents, as the store keeps them. */
final class Outbox {

    private final MongoTemplate mongo;
    private final String collection;

    Outbox(MongoTemplate mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /**
     * What one document has to publish.
     *
     * @param events in the order of the writes
     */
    record Owned(String document, List<Event> events) {}

    /** What these documents hold; those without events are left out. */
    List<Owned> read(Collection<String> documents) {
        // Read anew rather than handed over: the array's order is the order of the writes,
        // whichever thread woke us.
        List<Owned> found = new ArrayList<>();
        documents()
                .find(Filters.in("_id", documents))
                .projection(Projections.include(OutboxRelay.FIELD))
                .forEach(document -> {
                    List<Event> events =
                            document.getList(OutboxRelay.FIELD, Document.class, List.of()).stream()
                                    .map(event -> mongo.getConverter().read(Event.class, event))
                                    .toList();
                    if (!events.isEmpty()) {
                        found.add(new Owned(document.getString("_id"), events));
                    }
                });
        return found;
    }

    /** Takes out what the broker has, and keeps the last of each document to know it by. */
    void remove(List<Owned> published) {
        List<UpdateOneModel<Document>> pulls = new ArrayList<>();
        for (Owned owned : published) {
            Document last = new Document();
            mongo.getConverter().write(owned.events().getLast(), last);
            last.remove("_class");
            List<String> ids = owned.events().stream().map(Event::id).toList();
            pulls.add(
                    new UpdateOneModel<>(
                            Filters.and(
                                    Filters.eq("_id", owned.document()),
                                    Filters.in(OutboxRelay.FIELD + "._id", ids)),
                            Updates.combine(
                                    Updates.pull(OutboxRelay.FIELD, Filters.in("_id", ids)),
                                    Updates.set(OutboxRelay.LAST, last))));
        }
        if (!pulls.isEmpty()) {
            documents().bulkWrite(pulls, new BulkWriteOptions().ordered(false));
        }
    }

    /** The last events that were published of some documents, in the order of these. */
    List<Owned> lastPublished(String after, int limit) {
        return documents()
                .find(Filters.and(Filters.gt("_id", after), Filters.exists(OutboxRelay.LAST)))
                .projection(Projections.include(OutboxRelay.LAST))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(document -> new Owned(document.getString("_id"), List.of(last(document))))
                .into(new ArrayList<>());
    }

    private Event last(Document document) {
        return mongo.getConverter()
                .read(Event.class, document.get(OutboxRelay.LAST, Document.class));
    }

    /**
     * A document that waits.
     *
     * @param subject of its events
     * @param since when the first of them happened
     */
    record Waiting(String subject, Instant since) {}

    /** Documents that hold events, in no order. */
    List<Waiting> waiting(int limit) {
        String field = OutboxRelay.FIELD;
        return documents()
                .find(Filters.gt(field + ".time", new Date(0)))
                .projection(Projections.include(field + ".time", field + ".subject"))
                .limit(limit)
                .map(document -> document.getList(field, Document.class).getFirst())
                .map(first ->
                        new Waiting(first.getString("subject"), first.getDate("time").toInstant()))
                .into(new ArrayList<>());
    }

    MongoCollection<Document> documents() {
        return mongo.getCollection(collection);
    }
}
