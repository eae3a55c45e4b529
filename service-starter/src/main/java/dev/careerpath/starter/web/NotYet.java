package dev.careerpath.starter.web;

import dev.careerpath.starter.problem.ApiProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The answer for a document that is not there: still to come, or unknown.
 *
 * <p>Profile ids are UUIDs of version 7, which carry the time they were made. So a service knows
 * without asking another that an id may still be on its way to it: when it is young, or newer than
 * what the service has caught up to.
 */
public final class NotYet {

    private static final Duration YOUNG = Duration.ofSeconds(60);
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    private final Supplier<@Nullable Instant> caughtUpTo;
    private final Clock clock;

    /**
     * @param caughtUpTo until when everything is worked off; gives null while that is not known
     */
    public NotYet(Supplier<@Nullable Instant> caughtUpTo, Clock clock) {
        this.caughtUpTo = caughtUpTo;
        this.clock = clock;
    }

    /**
     * 202 with Retry-After while the document may still come.
     *
     * @param known whether the id is taken: then the document is somebody else's or was erased, and
     *     will not come
     * @param what the document, for people
     * @throws ApiProblem 404 otherwise
     */
    public ResponseEntity<Pending> answer(String id, Predicate<String> known, String what) {
        if (!mayCome(id) || known.test(id)) {
            throw ApiProblem.notFound("There is no " + what + " of the profile " + id + ".");
        }
        return ResponseEntity.accepted()
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(new Pending("PENDING", "The " + what + " is being made."));
    }

    private boolean mayCome(String id) {
        UUID uuid;
        try {
            uuid = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (uuid.version() != 7) {
            return false;
        }
        Instant now = clock.instant();
        Instant made = Instant.ofEpochMilli(uuid.getMostSignificantBits() >>> 16);
        if (made.isAfter(now.plus(CLOCKS_APART))) {
            return false;
        }
        Instant workedOff = caughtUpTo.get();
        return workedOff == null || made.isAfter(workedOff.minus(YOUNG));
    }
}
