package dev.careerpath.starter.operations;

import dev.careerpath.starter.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * What to put back.
 *
 * @param dryRun true to learn what would be put back, and change nothing
 * @param limit at most so many, 1 to 1,000; 1,000 unless said
 */
record LettersToReplay(@Nullable Boolean dryRun, @Nullable Integer limit) {

    private static final int MOST = 1_000;

    /**
     * How many to put back at most.
     *
     * @throws InvalidRequest if the limit is out of range
     */
    int atMost() {
        int atMost = limit == null ? MOST : limit;
        if (atMost < 1 || atMost > MOST) {
            throw new InvalidRequest("/limit", "From 1 to 1,000.");
        }
        return atMost;
    }
}
