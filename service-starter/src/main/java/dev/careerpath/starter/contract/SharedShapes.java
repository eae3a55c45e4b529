package dev.careerpath.starter.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shapes that a service's event schemas share.
 *
 * @param definitions by name
 */
record SharedShapes(JsonNode definitions) {

    static final String FILE = "shapes.json";

    private static final String DEFS = "$defs";
    private static final String LOCAL = "#/$defs/";

    /** Those of a file. */
    static SharedShapes of(JsonNode file) {
        return new SharedShapes(file.path(DEFS));
    }

    /**
     * A schema that is whole in itself, with a copy of each shape that it refers to.
     *
     * @throws IllegalStateException if a reference leads nowhere
     */
    ObjectNode broughtInto(JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        ObjectNode defs = whole.has(DEFS) ? whole.withObject(DEFS) : whole.objectNode();
        bring(whole, defs);
        if (!defs.isEmpty()) {
            whole.set(DEFS, defs);
        }
        return whole;
    }

    private void bring(JsonNode node, ObjectNode defs) {
        if (node instanceof ObjectNode object && object.path("$ref").isString()) {
            String reference = object.path("$ref").asString();
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (!reference.equals(LOCAL + name) && !reference.equals(FILE + LOCAL + name)) {
                throw new IllegalStateException(
                        "The reference %s is neither to %s nor to %s"
                                .formatted(reference, LOCAL, FILE + LOCAL));
            }
            object.put("$ref", LOCAL + name);
            if (!defs.has(name)) {
                if (!definitions.has(name)) {
                    throw new IllegalStateException(
                            "The reference " + reference + " leads nowhere");
                }
                JsonNode copy = definitions.get(name).deepCopy();
                defs.set(name, copy);
                bring(copy, defs);
            }
        }
        node.forEach(child -> bring(child, defs));
    }
}
