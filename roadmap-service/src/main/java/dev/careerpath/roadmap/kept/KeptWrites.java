package dev.careerpath.roadmap.kept;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.careerpath.roadmap.kept.KeptDocuments.Change;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.outbox.OutboxRelay;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Writes what is kept of a leader, with its events in the same write. */
final class KeptWrites<D extends Kept<D>> {

    private final MongoTemplate mongo;
    private final String collection;

    KeptWrites(MongoTemplate mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /** False when there is one of its id. */
    boolean insert(Change<D> change) {
        Document document = document(change.after());
        if (!change.events().isEmpty()) {
            document.append(OutboxRelay.FIELD, documents(change.events()));
        }
        try {
            mongo.insert(document, collection);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** False when it is no longer as it was before. */
    boolean update(D before, List<Bson> update) {
        Bson unchanged =
                Filters.and(
                        Filters.eq("_id", before.id()), Filters.eq("version", before.version()));
        return mongo.getCollection(collection)
                        .updateOne(unchanged, Updates.combine(update))
                        .getMatchedCount()
                == 1;
    }

    /** Sets every field but the id. */
    List<Bson> fields(D kept) {
        List<Bson> fields = new ArrayList<>();
        document(kept)
                .forEach((name, value) -> {
                    if (!name.equals("_id")) {
                        fields.add(Updates.set(name, value));
                    }
                });
        return fields;
    }

    /** Events as they stand in an outbox. */
    List<Document> documents(List<Event> events) {
        return events.stream().map(this::document).toList();
    }

    private Document document(Object value) {
        Document document = new Document();
        mongo.getConverter().write(value, document);
        document.remove("_class");
        return document;
    }
}
