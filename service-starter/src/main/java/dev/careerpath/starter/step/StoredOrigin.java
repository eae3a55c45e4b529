package dev.careerpath.starter.step;

import java.util.Date;
import org.bson.Document;

/** How the event that a version was derived from is written into its document, and read again. */
final class StoredOrigin {

    private StoredOrigin() {}

    static Document document(Origin origin) {
        return new Document("source", origin.source())
                .append("eventId", origin.eventId())
                .append("sequence", origin.sequence())
                .append("version", origin.version())
                .append("firstSequence", origin.firstSequence())
                .append("correlationId", origin.correlationId())
                .append("traceparent", origin.traceparent())
                .append("startedAt", Date.from(origin.startedAt()));
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
                document.getDate("startedAt").toInstant());
    }
}
