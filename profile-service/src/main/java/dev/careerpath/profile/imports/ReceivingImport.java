package dev.careerpath.profile.imports;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.profile.audit.AuditEntries;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.problem.ApiProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the lines of a job, so that whoever sent them can leave. */
@Component
class ReceivingImport {

    private static final int UNFINISHED_AT_MOST = 5;

    private final ImportJobs jobs;
    private final ImportPieces pieces;
    private final AuditEntries trail;
    private final Clock clock;

    ReceivingImport(ImportJobs jobs, ImportPieces pieces, AuditEntries trail, Clock clock) {
        this.jobs = jobs;
        this.pieces = pieces;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Reads everything, then begins; a repeat under the same key gives the job that the first made.
     *
     * @param key of the caller; null without one
     * @throws IOException if the caller leaves; then there is no job
     * @throws ApiProblem 409 when too many of the tenant's are unfinished, 413 when there is too
     *     much, 422 if the key came with another body before
     */
    ImportJob receive(
            Importer importer, @Nullable String key, @Nullable String file, InputStream body)
            throws IOException {
        Instant now = clock.instant();
        String id =
                key == null
                        ? Uuids.timeOrdered(now).toString()
                        : Uuids.ofParts(importer.tenant(), key, "import").toString();
        DigestInputStream in = new DigestInputStream(body, sha256());
        Optional<String> known = jobs.hash(id);
        if (known.isPresent()) {
            in.transferTo(OutputStream.nullOutputStream());
            if (!known.get().equals(hash(in))) {
                throw IdempotencyKeys.reused();
            }
            return jobs.get(importer.tenant(), id);
        }
        String upload = Uuids.timeOrdered(now).toString();
        ImportJob job = ImportJob.begun(id, importer, key, file, now);
        if (!jobs.begin(job, upload, UNFINISHED_AT_MOST)) {
            throw ApiProblem.conflict(
                    "too-many-imports",
                    "Too many imports at once",
                    "%d imports of yours are under way; wait for one to end, or cancel it."
                            .formatted(UNFINISHED_AT_MOST));
        }
        pieces.keepOnly(id, upload);
        long lines;
        try {
            lines = new StoringLines(pieces, id, upload).store(in);
        } catch (IOException | RuntimeException e) {
            jobs.delete(id);
            pieces.delete(id);
            throw e;
        }
        if (!jobs.run(id, upload, hash(in), lines)) {
            throw ApiProblem.conflict(
                    "import-sent-twice",
                    "The import is being sent by somebody else",
                    "Another request with this Idempotency-Key began while this one was being read; that one counts.");
        }
        trail.add(List.of(importer.entry(id, now)));
        return jobs.get(importer.tenant(), id);
    }

    private static String hash(DigestInputStream in) {
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
