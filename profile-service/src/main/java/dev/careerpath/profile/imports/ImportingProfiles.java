package dev.careerpath.profile.imports;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.profile.audit.AuditEntries;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.model.Sharing;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.submit.SubmittingProfile;
import dev.careerpath.starter.body.Bodies;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in profiles line by line, a hundred to a write; one line never ends the others. */
@Component
class ImportingProfiles {

    static final int FAILURES_AT_MOST = 1_000;
    static final int LINES_AT_MOST = 1_000_000;

    static final int BATCH = 100;

    /** Why an import stops that is too long. */
    static final String TOO_MANY_LINES =
            "An import takes %,d lines; send this and what follows in another."
                    .formatted(LINES_AT_MOST);

    private final SubmittingProfile submitting;
    private final Profiles profiles;
    private final Bodies bodies;
    private final IdempotencyKeys keys;
    private final AuditEntries trail;
    private final Clock clock;

    ImportingProfiles(
            SubmittingProfile submitting,
            Profiles profiles,
            Bodies bodies,
            IdempotencyKeys keys,
            AuditEntries trail,
            Clock clock) {
        this.submitting = submitting;
        this.profiles = profiles;
        this.bodies = bodies;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    /** Why an import stops where too many lines failed. */
    static String tooManyFailed(long failures) {
        return "%,d lines failed; this and what follows was not read. Mend them and send the file again."
                .formatted(failures);
    }

    /** Is told each outcome, in the order of the lines. */
    interface Answer {
        void tell(Outcome outcome) throws IOException;
    }

    /**
     * Takes all lines in, until there are too many or too many fail.
     *
     * @throws IOException if the caller leaves; what was taken in stays
     */
    void run(Importer importer, @Nullable String key, Lines lines, Answer answer)
            throws IOException {
        ImportBatch batch = new ImportBatch(importer, answer, profiles, trail);
        Lines.Line line = lines.next();
        while (line != null && !batch.isOver(line.number())) {
            batch.add(take(importer.tenant(), key, line, batch));
            line = lines.next();
        }
        batch.flush();
        if (line != null) {
            answer.tell(Outcome.stopped(line.number(), batch.why()));
        }
    }

    private Outcome take(String tenant, @Nullable String key, Lines.Line line, ImportBatch batch) {
        byte[] bytes = line.bytes();
        if (bytes == null) {
            return Outcome.failed(
                    line.number(), List.of(new FieldError("", "The line is longer than 1 MiB.")));
        }
        try {
            Profile profile = bodies.read(bytes, Profile.class).checked(submitting::problems);
            Instant now = clock.instant();
            String id =
                    key == null
                            ? Uuids.timeOrdered(now).toString()
                            : Uuids.ofParts(tenant, key, Long.toString(line.number())).toString();
            String hash = key == null ? null : keys.hash(profile);
            batch.store(submitting.first(tenant, id, profile, Sharing.NOBODY, hash, now));
            return Outcome.created(line.number(), id);
        } catch (InvalidRequest e) {
            return Outcome.failed(line.number(), e.errors());
        }
    }
}
