package dev.careerpath.delivery.deliveries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event for one subscription.
 *
 * @param id the same whenever this event is sent to this subscription; receivers deduplicate by it
 * @param profile the event's subject
 * @param payload the id of the event's stored payload
 * @param place its place among those that were made at the same time
 * @param tries how often it was tried since it was last put in line
 * @param firstTryAt when it was first tried since then; null before
 * @param nextTryAt when it is tried again; null unless it waits for that
 * @param attempts the latest attempts, oldest first
 * @param endedAt when it came to a final status; null before
 * @param expiresAt when the log forgets it
 */
record Delivery(
        String id,
        String tenant,
        String subscription,
        String profile,
        String type,
        String eventId,
        Instant eventTime,
        String payload,
        int place,
        Status status,
        int tries,
        @Nullable Instant firstTryAt,
        @Nullable Instant nextTryAt,
        List<Attempt> attempts,
        Instant createdAt,
        @Nullable Instant endedAt,
        Instant expiresAt) {

    /** How many attempts the log keeps. */
    static final int ATTEMPTS_KEPT = 20;

    /** Where it stands. */
    enum Status {
        PENDING,
        DELIVERED,
        /** Given up after the time for retries. */
        FAILED,
        /** Nobody wants it any more: its subscription has ended. */
        CANCELLED
    }

    /**
     * One attempt.
     *
     * @param status the HTTP status; 0 when no answer came
     * @param failure why none came; null when one did
     * @param response the beginning of the answer's body
     * @param millis how long it took
     */
    record Attempt(
            Instant at, int status, @Nullable String failure, String response, long millis) {}
}
