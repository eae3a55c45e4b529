package dev.careerpath.profile.audit;

import dev.careerpath.starter.audit.AuditEntry;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** How an entry is kept. */
final class AuditDocument {

    private AuditDocument() {}

    /** What entries sort by: their time, then their id. */
    static String key(AuditEntry entry) {
        return "%013d-%s".formatted(entry.at().toEpochMilli(), entry.id());
    }

    static Document of(AuditEntry entry) {
        Document document =
                new Document("_id", entry.id())
                        .append("key", key(entry))
                        .append("at", Date.from(entry.at()))
                        .append("tenant", entry.tenant())
                        .append("subject", entry.subject())
                        .append("right", entry.right())
                        .append("action", entry.action())
                        .append("changed", entry.changed())
                        .append("correlationId", entry.correlationId());
        if (entry.who() != null) {
            document.append("who", entry.who());
        }
        if (entry.from() != null) {
            document.append("from", entry.from());
        }
        return document;
    }

    static AuditEntry read(Document document) {
        return new AuditEntry(
                document.getString("_id"),
                document.getDate("at").toInstant(),
                document.getString("tenant"),
                document.getString("subject"),
                document.getString("who"),
                document.getString("right"),
                document.getString("action"),
                document.getList("changed", String.class, List.of()),
                document.getString("from"),
                document.getString("correlationId"));
    }
}
