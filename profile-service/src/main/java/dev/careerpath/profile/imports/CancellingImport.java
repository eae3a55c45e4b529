package dev.careerpath.profile.imports;

import dev.careerpath.profile.audit.AuditEntries;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends an import before its end. */
@Component
class CancellingImport {

    private final ImportJobs jobs;
    private final WorkingOffImports work;
    private final AuditEntries trail;
    private final Clock clock;

    CancellingImport(ImportJobs jobs, WorkingOffImports work, AuditEntries trail, Clock clock) {
        this.jobs = jobs;
        this.work = work;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Cancels it, unless it has ended.
     *
     * @param by whoever does
     */
    ImportJob cancel(Importer by, String id) {
        ImportJob job = jobs.get(by.tenant(), id);
        if (!job.status().finished()) {
            Instant now = clock.instant();
            work.cancel(job, now);
            trail.add(List.of(by.entry(id, now)));
        }
        return jobs.get(by.tenant(), id);
    }
}
