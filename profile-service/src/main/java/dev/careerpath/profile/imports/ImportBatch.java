package dev.careerpath.profile.imports;

import dev.careerpath.profile.audit.AuditEntries;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.problem.FieldError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines that are stored together. */
final class ImportBatch {

    private final Importer importer;
    private final ImportingProfiles.Answer answer;
    private final Profiles profiles;
    private final AuditEntries trail;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<StoredProfile> stored = new ArrayList<>();
    private int failures;

    ImportBatch(
            Importer importer,
            ImportingProfiles.Answer answer,
            Profiles profiles,
            AuditEntries trail) {
        this.importer = importer;
        this.answer = answer;
        this.profiles = profiles;
        this.trail = trail;
    }

    /** Whether the import ends before a line. */
    boolean isOver(long line) {
        return failures >= ImportingProfiles.FAILURES_AT_MOST
                || line > ImportingProfiles.LINES_AT_MOST;
    }

    /** Why it ends. */
    String why() {
        return failures >= ImportingProfiles.FAILURES_AT_MOST
                ? ImportingProfiles.tooManyFailed(failures)
                : ImportingProfiles.TOO_MANY_LINES;
    }

    /** Adds a profile that is to be stored. */
    void store(StoredProfile profile) {
        stored.add(profile);
    }

    /** Adds what came of a line; a full batch is stored. */
    void add(Outcome outcome) throws IOException {
        outcomes.add(outcome);
        failures += outcome.isFailed() ? 1 : 0;
        if (outcomes.size() == ImportingProfiles.BATCH) {
            flush();
        }
    }

    /** Stores what there is, and tells what came of it. */
    void flush() throws IOException {
        Set<String> taken = profiles.addAll(stored);
        Set<String> others = profiles.importedFromOthers(hashes(taken));
        // Of those that were there already too: a repeat adds what a crash left out.
        trail.add(
                stored.stream()
                        .filter(one -> !others.contains(one.id()))
                        .map(one -> importer.entry(one.id(), one.createdAt()))
                        .toList());
        for (Outcome outcome : outcomes) {
            String id = outcome.id();
            if (id == null || !taken.contains(id)) {
                answer.tell(outcome);
            } else if (others.contains(id)) {
                answer.tell(Outcome.failed(outcome.line(), List.of(reused())));
            } else {
                answer.tell(Outcome.exists(outcome.line(), id));
            }
        }
        failures += others.size();
        outcomes.clear();
        stored.clear();
    }

    private Map<String, String> hashes(Set<String> taken) {
        Map<String, String> hashes = new HashMap<>();
        for (StoredProfile profile : stored) {
            if (profile.bodyHash() != null && taken.contains(profile.id())) {
                hashes.put(profile.id(), profile.bodyHash());
            }
        }
        return hashes;
    }

    private static FieldError reused() {
        var problem = IdempotencyKeys.reused();
        return new FieldError("", problem.title() + ". " + problem.getMessage());
    }
}
