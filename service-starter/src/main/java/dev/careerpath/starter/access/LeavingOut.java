package dev.careerpath.starter.access;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies a JSON document with only the paths that are open. */
public final class LeavingOut {

    private LeavingOut() {}

    /**
     * @param open paths such as {@code stages.title}; a path opens all below it, and arrays are
     *     looked into
     */
    public static JsonNode allBut(JsonNode document, Set<String> open) {
        return copy(document, new TreeSet<>(open), "");
    }

    private static JsonNode copy(JsonNode node, TreeSet<String> open, String prefix) {
        if (node instanceof ArrayNode array) {
            ArrayNode kept = array.arrayNode();
            array.forEach(item -> kept.add(copy(item, open, prefix)));
            return kept;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode kept = object.objectNode();
        for (var field : object.properties()) {
            String path = prefix + field.getKey();
            if (open.contains(path)) {
                kept.set(field.getKey(), field.getValue());
            } else if (opensBelow(open, path + ".") && field.getValue().isContainer()) {
                kept.set(field.getKey(), copy(field.getValue(), open, path + "."));
            }
        }
        return kept;
    }

    private static boolean opensBelow(TreeSet<String> open, String prefix) {
        String next = open.ceiling(prefix);
        return next != null && next.startsWith(prefix);
    }
}
