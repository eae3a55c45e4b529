package dev.careerpath.assessment.caseapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One condition of a filter as the REST binding of CASE writes it, such as {@code title~'Leader'}.
 */
record Condition(String field, String predicate, String value) implements Predicate<JsonNode> {

    /** Possessive, so that a long value needs no stack. */
    private static final Pattern ONE =
            Pattern.compile("\\s*(\\w+)\\s*(!=|>=|<=|=|>|<|~)\\s*'([^']*+(?:''[^']*+)*+)'\\s*");

    private static final Pattern LINK = Pattern.compile("(AND|OR)\\b");
    private static final Map<String, Predicate<Integer>> COMPARED =
            Map.of(
                    "=", it -> it == 0,
                    "!=", it -> it != 0,
                    ">", it -> it > 0,
                    ">=", it -> it >= 0,
                    "<", it -> it < 0,
                    "<=", it -> it <= 0);

    /**
     * The conditions of a filter: one of the lists has to hold, and of that list each.
     *
     * @throws StatusInfo.Refusal if it is no filter
     */
    static List<List<Condition>> of(String filter) {
        List<List<Condition>> any = new ArrayList<>(List.of(new ArrayList<>()));
        Matcher one = ONE.matcher(filter);
        Matcher link = LINK.matcher(filter);
        int at = 0;
        while (true) {
            if (!one.region(at, filter.length()).lookingAt()) {
                throw malformed(filter.substring(at));
            }
            any.getLast()
                    .add(
                            new Condition(
                                    one.group(1), one.group(2), one.group(3).replace("''", "'")));
            at = one.end();
            if (at == filter.length()) {
                return any;
            }
            if (!link.region(at, filter.length()).lookingAt()) {
                throw malformed(filter.substring(at));
            }
            if (link.group(1).equals("OR")) {
                any.add(new ArrayList<>());
            }
            at = link.end();
        }
    }

    /** Texts are compared as they stand, so times in UTC by their order. */
    @Override
    public boolean test(JsonNode document) {
        String found = document.path(field).asString("");
        if (predicate.equals("~")) {
            return found.contains(value);
        }
        @Nullable Predicate<Integer> holds = COMPARED.get(predicate);
        return holds != null && holds.test(found.compareTo(value));
    }

    private static StatusInfo.Refusal malformed(String rest) {
        return StatusInfo.refused(
                "filter",
                "invalid_selection_field",
                "\"%s\" is no condition such as title~'Leader', nor AND or OR before one."
                        .formatted(rest.strip()));
    }
}
