package dev.careerpath.delivery.outbound;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one request.
 *
 * @param status the HTTP status; 0 when no answer came
 * @param excerpt the beginning of the answer's body; empty when there was none
 * @param failure why no answer came; null when one did
 * @param retryAfter when the endpoint wants to be asked again; null when it does not say
 * @param took from the first byte sent to the end
 */
public record Reply(
        int status,
        String excerpt,
        @Nullable String failure,
        @Nullable Instant retryAfter,
        Duration took) {

    /** A request that got no answer. */
    public static Reply none(String failure, Duration took) {
        return new Reply(0, "", failure, null, took);
    }

    /** Whether the endpoint has taken it. */
    public boolean accepted() {
        return status >= 200 && status < 300;
    }
}
