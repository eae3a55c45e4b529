package dev.careerpath.starter.web;

import dev.careerpath.starter.problem.ApiProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The answer for a document that is not there: still to come, or unknown.
 *
 * <p>Profile ids are UUIDs of version 7, which carry the time they were made. So a service knows
 * without asking another that a young id may still be on its way to it.
 */
public final class NotYet {

    private static final Duration YOUNG = Duration.ofSeconds(60);
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    private NotYet() {}

    /**
     * 202 with Retry-After while the id is young.
     *
     * @param known whether the id is taken: then the document is somebody else's or was erased, and
     *     will not come
     * @param what the document, for people
     * @throws ApiProblem 404 otherwise
     */
    public static ResponseEntity<Map<String, String>> answer(
            String id, Predicate<String> known, Instant now, String what) {
        if (!isYoung(id, now) || known.test(id)) {
            throw ApiProblem.notFound("There is no " + what + " of the profile " + id + ".");
        }
        return ResponseEntity.accepted()
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(Map.of("status", "PENDING", "detail", "The " + what + " is being made."));
    }

    private static boolean isYoung(String id, Instant now) {
        UUID uuid;
        try {
            uuid = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (uuid.version() != 7) {
            return false;
        }
        Instant made = Instant.ofEpochMilli(uuid.getMostSignificantBits() >>> 16);
        return made.isAfter(now.minus(YOUNG)) && made.isBefore(now.plus(CLOCKS_APART));
    }
}
