package dev.careerpath.delivery.deliveries;

import dev.careerpath.starter.problem.InvalidRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to replay: one of the two.
 *
 * @param failed true for every delivery that was given up
 * @param from every delivery whose event happened at this time or later
 */
record Replay(@Nullable Boolean failed, @Nullable Instant from) {

    /**
     * Refuses both and neither.
     *
     * @throws InvalidRequest if it is not exactly one
     */
    void check() {
        if (Boolean.TRUE.equals(failed) == (from != null)) {
            throw new InvalidRequest(
                    "", "Give either \"failed\": true or \"from\" with a time, and not both.");
        }
    }
}
