package dev.careerpath.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of single fields, as far as an index can make use of it. Everything else it
 * demands is checked on each document that is found.
 */
final class Conditions {

    /** A pattern of which only its beginning matters: letters, marks and figures as they are. */
    private static final Pattern BEGINNING = Pattern.compile("\\^([\\p{L}\\p{M}\\p{N}]+)");

    private final Map<String, List<Object>> oneOf = new HashMap<>();
    private final Map<String, List<String>> beginnings = new HashMap<>();
    private final Map<String, Object> least = new HashMap<>();
    private final Map<String, Object> most = new HashMap<>();

    private Conditions() {}

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.add(query);
        return conditions;
    }

    /** The only values the field may have; null where it may have others. */
    @Nullable List<Object> oneOf(String field) {
        return oneOf.get(field);
    }

    /** The only value the field may have; null where it may have others. */
    @Nullable Object only(String field) {
        List<Object> values = oneOf.get(field);
        return values == null || values.size() != 1 ? null : values.getFirst();
    }

    /**
     * With what the field begins, or one element of it if it is a list. Each holds, though not for
     * the same element.
     */
    List<String> beginnings(String field) {
        return beginnings.getOrDefault(field, List.of());
    }

    @Nullable Object least(String field) {
        return least.get(field);
    }

    @Nullable Object most(String field) {
        return most.get(field);
    }

    private void add(Document query) {
        query.forEach((field, demanded) -> {
            if (field.equals("$and") && demanded instanceof Collection<?> all) {
                all.forEach(one -> add((Document) one));
            } else if (demanded instanceof Document operators && hasOperators(operators)) {
                operators.forEach((operator, value) -> operator(field, operator, value));
            } else if (demanded instanceof BsonRegularExpression pattern) {
                begins(field, pattern);
            } else {
                equal(field, demanded);
            }
        });
    }

    private void operator(String field, String operator, @Nullable Object value) {
        switch (operator) {
            case "$eq" -> equal(field, value);
            case "$in" -> {
                if (value instanceof Collection<?> values) {
                    List<Object> plain = new ArrayList<>();
                    values.stream()
                            .map(Conditions::plain)
                            .filter(Objects::nonNull)
                            .forEach(plain::add);
                    if (plain.size() == values.size()) {
                        oneOf.putIfAbsent(field, plain.stream().distinct().toList());
                    }
                }
            }
            case "$gt", "$gte" -> bound(least, field, value);
            case "$lt", "$lte" -> bound(most, field, value);
            default -> {}
        }
    }

    private void equal(String field, @Nullable Object value) {
        Object plain = plain(value);
        if (plain != null) {
            oneOf.put(field, List.of(plain));
        }
    }

    private void begins(String field, BsonRegularExpression demanded) {
        Matcher literal = BEGINNING.matcher(demanded.getPattern());
        String options = demanded.getOptions();
        if (literal.matches() && (options == null || options.isEmpty())) {
            beginnings.computeIfAbsent(field, _ -> new ArrayList<>()).add(literal.group(1));
        }
    }

    private static void bound(Map<String, Object> bounds, String field, @Nullable Object value) {
        Object plain = plain(value);
        if (plain != null) {
            bounds.putIfAbsent(field, plain);
        }
    }

    private static boolean hasOperators(Document value) {
        return value.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    /**
     * The value as indexes keep it; null for what has rules of its own: null, which also matches
     * what is missing, lists, documents and patterns.
     */
    private static @Nullable Object plain(@Nullable Object value) {
        return value == null
                        || value instanceof Document
                        || value instanceof Collection
                        || BsonRegularExpression.isRegularExpression(value)
                ? null
                : new KeyValue(value).normalized().get(0);
    }
}
