package dev.careerpath.profile.people;

import com.mongodb.client.model.Filters;
import dev.careerpath.http.ids.Uuids;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/**
 * A place in a list.
 *
 * @param key what the list is sorted by
 */
public record Cursor(String key, String profileId) {

    private static final char BETWEEN = '\n';
    private static final Pattern TIME = Pattern.compile("\\d{13}");

    /** As a caller gets it. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + BETWEEN + profileId).getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a text names; empty when it is none of ours. */
    public static Optional<Cursor> of(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int end = plain.lastIndexOf(BETWEEN);
            return Optional.of(
                            new Cursor(
                                    plain.substring(0, Math.max(0, end)), plain.substring(end + 1)))
                    // A part of one, or another spelling, is none that a page gave.
                    .filter(place -> Uuids.isWritten(place.profileId()))
                    .filter(place -> place.text().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a page in this order can have given it. */
    boolean isOf(Wanted.Order order) {
        return switch (order) {
            case CREATED -> key.equals(profileId);
            case UPDATED -> TIME.matcher(key).matches();
            case NAME -> !key.equals(profileId);
        };
    }

    /** The first part says where to begin, so that an index need not lead past all pages before. */
    Bson beyond(String field, boolean descending) {
        return descending
                ? Filters.and(
                        Filters.lte(field, key),
                        Filters.or(Filters.lt(field, key), Filters.lt("_id", profileId)))
                : Filters.and(
                        Filters.gte(field, key),
                        Filters.or(Filters.gt(field, key), Filters.gt("_id", profileId)));
    }
}
