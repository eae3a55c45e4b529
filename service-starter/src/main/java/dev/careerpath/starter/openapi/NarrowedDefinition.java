package dev.careerpath.starter.openapi;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A definition of a JSON Schema file that narrows another: it is that other one, narrowed. */
final class NarrowedDefinition {

    private NarrowedDefinition() {}

    /** A copy of the definition that refers to no other for what it narrows. */
    static ObjectNode flat(JsonNode file, String definition) {
        ObjectNode narrow = (ObjectNode) file.path("$defs").path(definition).deepCopy();
        String reference = narrow.path("$ref").asString("");
        if (!reference.startsWith(SchemaFiles.DEFINITIONS) || narrow.size() == 1) {
            return narrow;
        }
        narrow.remove("$ref");
        ObjectNode wide = flat(file, reference.substring(SchemaFiles.DEFINITIONS.length()));
        Set<String> required = new LinkedHashSet<>();
        wide.path("required").forEach(it -> required.add(it.asString()));
        narrow.path("required").forEach(it -> required.add(it.asString()));
        merge(wide, narrow);
        ArrayNode all = wide.putArray("required");
        required.forEach(all::add);
        return wide;
    }

    private static void merge(ObjectNode wide, ObjectNode narrow) {
        for (var field : narrow.properties()) {
            if (field.getValue() instanceof ObjectNode below
                    && wide.get(field.getKey()) instanceof ObjectNode there
                    && !below.has("$ref")) {
                merge(there, below);
            } else {
                wide.set(field.getKey(), field.getValue());
            }
        }
    }
}
