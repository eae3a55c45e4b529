package dev.careerpath.delivery.deliveries;

import dev.careerpath.starter.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A place in the log of deliveries: after everything newer than this. */
record LogPlace(Instant createdAt, String id) {

    static LogPlace of(Delivery last) {
        return new LogPlace(last.createdAt(), last.id());
    }

    /** The place as the cursor of a page. */
    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((createdAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor.
     *
     * @throws InvalidRequest if no page gave it
     */
    static LogPlace of(String cursor) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                            .split(" ", 2);
            return new LogPlace(Instant.parse(parts[0]), parts[parts.length - 1]);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidRequest(
                    "", "The parameter \"cursor\" must be one that a page gave you.");
        }
    }
}
