package dev.careerpath.delivery.deliveries;

import dev.careerpath.starter.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the log of deliveries: after everything newer than this. */
record LogPlace(Instant createdAt, String id) {

    /** A time that the store can hold, and a whole id. */
    private static final Pattern PLACE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T[0-9:.]{1,18}Z) (msg_[0-9a-f-]{36})");

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
            Matcher place =
                    PLACE.matcher(
                            new String(
                                    Base64.getUrlDecoder().decode(cursor),
                                    StandardCharsets.US_ASCII));
            if (place.matches()) {
                return new LogPlace(Instant.parse(place.group(1)), place.group(2));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Answered below, as every other text that no page gave.
        }
        throw new InvalidRequest("", "The parameter \"cursor\" must be one that a page gave you.");
    }
}
