package dev.careerpath.starter.step;

import dev.careerpath.starter.event.RecordPosition;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How the event that a version was derived from is written into its document, and read again. */
final class StoredOrigin {

    private StoredOrigin() {}

    static Document document(Origin origin) {
        Document document =
                new Document("source", origin.source())
                        .append("eventId", origin.eventId())
                        .append("sequence", origin.sequence())
                        .append("version", origin.version())
                        .append("firstSequence", origin.firstSequence())
                        .append("correlationId", origin.correlationId())
                        .append("traceparent", origin.traceparent())
                        .append("startedAt", Date.from(origin.startedAt()));
        RecordPosition position = origin.position();
        if (position != null) {
            document.append("topic", position.topic())
                    .append("partition", position.partition())
                    .append("offset", position.offset());
        }
        return document;
    }

    static Origin read(Document document) {
        return new Origin(
                document.getString("source"),
                document.getString("eventId"),
                document.getLong("sequence"),
                document.getLong("version"),
                document.getLong("firstSequence"),
                document.getString("correlationId"),
                document.getString("traceparent"),
                document.getDate("startedAt").toInstant(),
                position(document));
    }

    private static @Nullable RecordPosition position(Document document) {
        String topic = document.getString("topic");
        return topic == null
                ? null
                : new RecordPosition(
                        topic, document.getInteger("partition"), document.getLong("offset"));
    }
}
