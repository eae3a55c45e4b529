package dev.careerpath.starter.test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Compares an event's schema with the one last released, as its consumers and the kept events see
 * it: old consumers must read new events, and new consumers must read old events that the topics
 * still hold.
 *
 * <p>So a field once released stays, keeps its type, its bounds and its being required or optional;
 * what is added is optional; a closed {@code enum} stays as it is, a list of {@code examples} may
 * grow, because its consumers were told to expect that. Words may change.
 */
public final class BreakingChanges {

    private static final List<String> KEPT_AS_THEY_ARE =
            List.of(
                    "type",
                    "enum",
                    "const",
                    "format",
                    "pattern",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "multipleOf",
                    "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "uniqueItems",
                    "additionalProperties");
    private static final String OPEN = "examples";

    private final JsonNode released;
    private final JsonNode current;
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(JsonNode released, JsonNode current) {
        this.released = released;
        this.current = current;
    }

    /**
     * What breaks, each with the JSON Pointer into the data; empty when the change only adds.
     *
     * @param released the schema, whole in itself, as it was last released
     * @param current the schema as it is to be
     */
    public static List<String> between(JsonNode released, JsonNode current) {
        BreakingChanges changes = new BreakingChanges(released, current);
        changes.compare("", released, current);
        return List.copyOf(changes.found);
    }

    private void compare(String at, JsonNode releasedPart, JsonNode currentPart) {
        JsonNode before = target(released, releasedPart);
        JsonNode after = target(current, currentPart);
        for (String keyword : KEPT_AS_THEY_ARE) {
            if (!same(before.path(keyword), after.path(keyword))) {
                found.add(
                        "%s: %s was %s and is now %s; give the new meaning a new field"
                                .formatted(
                                        where(at),
                                        keyword,
                                        text(before.path(keyword)),
                                        text(after.path(keyword))));
            }
        }
        texts(before.path(OPEN)).stream()
                .filter(value -> !texts(after.path(OPEN)).contains(value))
                .forEach(
                        value -> found.add("%s: the value %s is gone".formatted(where(at), value)));
        if (before.has(OPEN) != after.has(OPEN)) {
            found.add("%s: %s came or went".formatted(where(at), OPEN));
        }
        compareFields(at, before, after);
        if (before.has("items")) {
            compare(at + "/*", before.path("items"), after.path("items"));
        }
    }

    private void compareFields(String at, JsonNode before, JsonNode after) {
        Set<String> requiredBefore = texts(before.path("required"));
        Set<String> requiredAfter = texts(after.path("required"));
        before.path("properties")
                .properties()
                .forEach(field -> {
                    String name = field.getKey();
                    String path = at + "/" + name;
                    if (!after.path("properties").has(name)) {
                        found.add(
                                path
                                        + ": the field is gone (or has another name); keep it, add the other");
                        return;
                    }
                    if (requiredBefore.contains(name) && !requiredAfter.contains(name)) {
                        found.add(path + ": the field was always there and is now optional");
                    }
                    compare(path, field.getValue(), after.path("properties").path(name));
                });
        requiredAfter.stream()
                .filter(name -> !requiredBefore.contains(name))
                .forEach(name ->
                        found.add(
                                at
                                        + "/"
                                        + name
                                        + ": the field is now required, but events already kept lack it"));
    }

    private static JsonNode target(JsonNode whole, JsonNode part) {
        JsonNode at = part;
        while (at.path("$ref").isString()) {
            at = whole.at(at.path("$ref").asString().substring(1));
        }
        return at;
    }

    private static boolean same(JsonNode before, JsonNode after) {
        return before.isArray() && after.isArray()
                ? texts(before).equals(texts(after))
                : before.equals(after);
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(value -> texts.add(value.asString()));
        return texts;
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "not set" : value.toString();
    }

    private static String where(String at) {
        return at.isEmpty() ? "the data" : at;
    }
}
