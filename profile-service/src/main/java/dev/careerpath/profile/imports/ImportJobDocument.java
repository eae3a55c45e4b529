package dev.careerpath.profile.imports;

import dev.careerpath.profile.imports.ImportJob.Counts;
import dev.careerpath.profile.imports.ImportJob.Status;
import java.util.Date;
import org.bson.Document;

/** How a job is kept. */
final class ImportJobDocument {

    private ImportJobDocument() {}

    static Document of(ImportJob job) {
        return new Document("_id", job.id())
                .append("tenant", job.importer().tenant())
                .append("who", job.importer().who())
                .append("action", job.importer().action())
                .append("from", job.importer().from())
                .append("correlationId", job.importer().correlationId())
                .append("key", job.key())
                .append("keyed", job.keyed())
                .append("file", job.file())
                .append("status", job.status().name())
                .append("next", job.next())
                .append("lines", job.lines())
                .append("created", job.counts().created())
                .append("exists", job.counts().exists())
                .append("failed", job.counts().failed())
                .append("startedAt", Date.from(job.startedAt()))
                .append("workedAt", Date.from(job.startedAt()));
    }

    static ImportJob read(Document document) {
        Date finished = document.getDate("finishedAt");
        return new ImportJob(
                document.getString("_id"),
                new Importer(
                        document.getString("tenant"),
                        document.getString("who"),
                        document.getString("action"),
                        document.getString("from"),
                        document.getString("correlationId")),
                document.getString("key"),
                document.getBoolean("keyed"),
                document.getString("file"),
                Status.valueOf(document.getString("status")),
                document.getLong("next"),
                document.getLong("lines"),
                new Counts(
                        document.getLong("created"),
                        document.getLong("exists"),
                        document.getLong("failed")),
                document.getDate("startedAt").toInstant(),
                finished == null ? null : finished.toInstant(),
                document.getString("why"));
    }
}
