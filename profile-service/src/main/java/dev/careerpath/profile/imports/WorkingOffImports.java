package dev.careerpath.profile.imports;

import dev.careerpath.profile.imports.ImportJob.Counts;
import dev.careerpath.profile.imports.ImportJob.Status;
import dev.careerpath.profile.imports.Lines.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes in what jobs hold, a piece at a time, each job in its turn. */
@Component
class WorkingOffImports {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration UPLOADS_LAST = Duration.ofHours(13);

    private final ImportJobs jobs;
    private final ImportPieces pieces;
    private final ImportingProfiles importing;

    WorkingOffImports(ImportJobs jobs, ImportPieces pieces, ImportingProfiles importing) {
        this.jobs = jobs;
        this.pieces = pieces;
        this.importing = importing;
    }

    /**
     * Works one piece off. What a crash interrupts is done again, and makes nothing twice: ids
     * follow from key and line, and a piece is counted once.
     *
     * @return whether there was one
     */
    boolean piece(Instant now) {
        Optional<ImportJob> waiting = jobs.longestWaiting();
        waiting.ifPresent(job -> work(job, now));
        return waiting.isPresent();
    }

    private void work(ImportJob job, Instant now) {
        Optional<List<Line>> lines = pieces.lines(job.id(), job.next());
        if (lines.isEmpty()) {
            jobs.end(job, Status.DONE, null, now);
            pieces.forgetLines(job.id());
            return;
        }
        List<Outcome> failed = new ArrayList<>();
        Counts counts = takeIn(job, lines.get(), failed);
        pieces.failed(job.id(), job.next(), failed);
        if (jobs.worked(job, counts, now)) {
            pieces.worked(job.id(), job.next());
        }
        long failures = job.counts().failed() + counts.failed();
        if (failures >= ImportingProfiles.FAILURES_AT_MOST) {
            jobs.end(job, Status.STOPPED, ImportingProfiles.tooManyFailed(failures), now);
            pieces.forgetLines(job.id());
        }
    }

    private Counts takeIn(ImportJob job, List<Line> lines, List<Outcome> failed) {
        Iterator<Line> left = lines.iterator();
        List<Outcome> outcomes = new ArrayList<>();
        try {
            importing.run(
                    job.importer(),
                    job.key(),
                    () -> left.hasNext() ? left.next() : null,
                    outcomes::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Lines that were stored can be read", e);
        }
        Counts counts = Counts.NONE;
        for (Outcome outcome : outcomes) {
            // With a key of its own the job itself made it, before a crash.
            boolean made = outcome.status().equals("exists") && !job.keyed();
            counts = made ? counts.and(new Counts(1, 0, 0)) : counts.with(outcome);
            if (outcome.isFailed()) {
                failed.add(outcome);
            }
        }
        return counts;
    }

    /** Ends a job; what it took in stays. */
    void cancel(ImportJob job, Instant now) {
        jobs.end(job, Status.CANCELLED, null, now);
        pieces.forgetLines(job.id());
    }

    /** Forgets jobs a week after their end, and what an upload left that broke off. */
    void forget(Instant now) {
        for (String id : jobs.endedBefore(now.minus(KEPT), now.minus(UPLOADS_LAST))) {
            pieces.delete(id);
            jobs.delete(id);
        }
    }
}
