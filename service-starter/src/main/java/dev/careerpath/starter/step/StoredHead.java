package dev.careerpath.starter.step;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.outbox.OutboxRelay;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** How the latest version of a subject is written as a document, and read again. */
final class StoredHead<B> {

    static final String BODY = "body";

    private final StoredBody<B> bodies;
    private final Function<B, Map<String, ?>> indexed;

    StoredHead(StoredBody<B> bodies, Function<B, Map<String, ?>> indexed) {
        this.bodies = bodies;
        this.indexed = indexed;
    }

    /** The write that puts this head in the place of the revision before, without these events. */
    UpdateOneModel<Document> update(Head<B> head, List<Event> published) {
        Document all = document(head);
        List<Bson> changes = new ArrayList<>();
        all.forEach((field, value) -> {
            if (!field.equals("_id")) {
                changes.add(Updates.set(field, value));
            }
        });
        if (head.erased()) {
            changes.add(Updates.unset(BODY));
            changes.add(Updates.unset(DerivedDocuments.INDEXED));
            changes.add(Updates.unset(OutboxRelay.LAST));
        }
        if (!published.isEmpty()) {
            List<String> ids = published.stream().map(Event::id).toList();
            changes.add(Updates.pull(OutboxRelay.FIELD, Filters.in("_id", ids)));
        }
        return new UpdateOneModel<>(
                Filters.and(
                        Filters.eq("_id", head.subject()),
                        Filters.eq("revision", head.revision() - 1)),
                Updates.combine(changes));
    }

    /** The whole document of a head. */
    Document document(Head<B> head) {
        Document document =
                new Document("_id", head.subject())
                        .append("tenant", head.tenant())
                        .append("version", head.version())
                        .append("revision", head.revision())
                        .append("lastSequence", head.lastSequence())
                        .append("inOutbox", head.inOutbox())
                        .append(
                                "origins",
                                head.origins().values().stream()
                                        .map(StoredOrigin::document)
                                        .toList())
                        .append("at", Date.from(head.at()))
                        .append("erased", head.erased());
        if (head.body() != null) {
            document.append(BODY, body(head)).append(DerivedDocuments.INDEXED, beside(head));
        }
        return document;
    }

    /** The head that a document holds. */
    Head<B> read(Document document) {
        Binary body = document.get(BODY, Binary.class);
        Map<String, Origin> origins = new HashMap<>();
        for (Document origin : document.getList("origins", Document.class)) {
            origins.put(origin.getString("source"), StoredOrigin.read(origin));
        }
        return new Head<>(
                document.getString("_id"),
                document.getString("tenant"),
                document.getLong("version"),
                document.getLong("revision"),
                document.getLong("lastSequence"),
                document.getBoolean("inOutbox"),
                origins,
                document.getDate("at").toInstant(),
                document.getBoolean("erased"),
                body == null ? null : bodies.read(body));
    }

    /** A head's body as it is stored. */
    Binary body(Head<B> head) {
        return bodies.write(head.present());
    }

    /** What a head is looked for by. */
    Document beside(Head<B> head) {
        return new Document(Map.copyOf(indexed.apply(head.present())));
    }
}
