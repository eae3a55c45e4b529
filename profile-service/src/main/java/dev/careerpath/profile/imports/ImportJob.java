package dev.careerpath.profile.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import that goes on by itself.
 *
 * @param importer whoever began it
 * @param key that profiles' ids follow from, with their lines
 * @param keyed whether the caller gave the key; else nobody but the job itself can have used it
 * @param file what the caller calls the file; null when they do not say
 * @param next the piece that is to be worked off
 * @param lines that came in
 * @param counts what became of those that were read
 * @param why it stopped; null unless it did
 */
record ImportJob(
        String id,
        Importer importer,
        String key,
        boolean keyed,
        @Nullable String file,
        Status status,
        long next,
        long lines,
        Counts counts,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String why) {

    /** One whose lines are coming in. */
    static ImportJob begun(
            String id,
            Importer importer,
            @Nullable String key,
            @Nullable String file,
            Instant now) {
        return new ImportJob(
                id,
                importer,
                key == null ? id : key,
                key != null,
                file,
                Status.RECEIVING,
                0,
                0,
                Counts.NONE,
                now,
                null,
                null);
    }

    /** What a job is doing. */
    enum Status {
        /** Its lines are coming in. */
        RECEIVING,
        /** Its lines are being worked off. */
        RUNNING,
        /** All lines were read. */
        DONE,
        /** Too many lines failed. */
        STOPPED,
        CANCELLED;

        boolean finished() {
            return this != RECEIVING && this != RUNNING;
        }
    }

    /**
     * How many lines came to what.
     *
     * @param created profiles that were made
     * @param exists that were there already
     * @param failed that made none
     */
    record Counts(long created, long exists, long failed) {

        static final Counts NONE = new Counts(0, 0, 0);

        Counts and(Counts more) {
            return new Counts(created + more.created, exists + more.exists, failed + more.failed);
        }

        /** The same with one more outcome. */
        Counts with(Outcome outcome) {
            return switch (outcome.status()) {
                case "created" -> new Counts(created + 1, exists, failed);
                case "exists" -> new Counts(created, exists + 1, failed);
                default -> new Counts(created, exists, failed + 1);
            };
        }

        long read() {
            return created + exists + failed;
        }
    }
}
