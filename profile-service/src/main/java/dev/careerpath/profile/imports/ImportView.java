package dev.careerpath.profile.imports;

import dev.careerpath.profile.imports.ImportJob.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param file as the caller called it
 * @param startedBy the account, as the token's issuer names it
 * @param lines that came in; 0 while they are coming
 * @param read how many were worked off
 * @param created profiles that were made
 * @param exists that were there already
 * @param failed lines that made none; their errors are at {@code /v1/imports/{importId}/errors}
 * @param why it stopped before its end
 */
record ImportView(
        String id,
        @Nullable String file,
        Status status,
        String startedBy,
        long lines,
        long read,
        long created,
        long exists,
        long failed,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String why) {

    static ImportView of(ImportJob job) {
        return new ImportView(
                job.id(),
                job.file(),
                job.status(),
                job.importer().who(),
                job.lines(),
                job.counts().read(),
                job.counts().created(),
                job.counts().exists(),
                job.counts().failed(),
                job.startedAt(),
                job.finishedAt(),
                job.why());
    }
}
