package dev.careerpath.starter.body;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** RFC 6901 JSON Pointers. */
final class Pointers {

    private Pointers() {}

    static String field(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** True for the pointer itself and for what lies below it. */
    static boolean isWithin(String pointer, String ancestor) {
        return pointer.equals(ancestor) || pointer.startsWith(ancestor + "/");
    }

    /**
     * Takes a value out: a field is gone, an entry of a list is null, so that the others keep their
     * place.
     */
    static void takeOut(JsonNode tree, String pointer) {
        if (pointer.isEmpty()) {
            return;
        }
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = tree.at(at.head());
        if (parent instanceof ObjectNode object) {
            object.remove(at.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode list && list.has(at.last().getMatchingIndex())) {
            list.setNull(at.last().getMatchingIndex());
        }
    }
}
