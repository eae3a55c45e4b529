package dev.careerpath.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order that a query asks for.
 *
 * @param fields from the most to the least important; none for any order
 * @param directions of each field, whether it descends
 */
record Order(List<String> fields, List<Boolean> directions) {

    private static final String ID = "_id";

    static Order of(@Nullable Document asked) {
        if (asked == null) {
            return new Order(List.of(), List.of());
        }
        return new Order(
                List.copyOf(asked.keySet()),
                asked.values().stream()
                        .map(each -> Utils.normalizeNumber((Number) each).intValue() < 0)
                        .toList());
    }

    boolean isNone() {
        return fields.isEmpty();
    }

    boolean isById() {
        return fields.equals(List.of(ID));
    }

    /** Whether it begins at the end. */
    boolean isDescending() {
        return !directions.isEmpty() && directions.getFirst();
    }

    /** Whether it is the order of an index of which these fields are not fixed. */
    boolean isThatOf(List<String> open) {
        List<String> given = new ArrayList<>(open);
        if (!given.contains(ID)) {
            // Documents with the same values stand in the order of their ids.
            given.add(ID);
        }
        return !isNone()
                && directions.stream().distinct().count() == 1
                && fields.size() <= given.size()
                && given.subList(0, fields.size()).equals(fields);
    }
}
