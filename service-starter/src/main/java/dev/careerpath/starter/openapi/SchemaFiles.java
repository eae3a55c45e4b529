package dev.careerpath.starter.openapi;

import dev.careerpath.starter.body.BodySchema;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings definitions of JSON Schema files into the API document, each under the file's title and
 * its own name.
 */
final class SchemaFiles {

    static final String DEFINITIONS = "#/$defs/";

    private final ApiTree api;

    SchemaFiles(ApiTree api) {
        this.api = api;
    }

    /**
     * Brings one definition, and what it refers to.
     *
     * @param reference such as {@code /bodies/thing.schema.json#/$defs/part}, from the class path
     * @return its name in the document
     */
    String bring(String reference) {
        int hash = reference.indexOf('#');
        return bring(
                BodySchema.at(
                                reference.substring(0, hash),
                                reference.substring(hash + DEFINITIONS.length()))
                        .document());
    }

    /**
     * @param file whose root refers to one of its definitions
     */
    String bring(JsonNode file) {
        return bring(file, file.path("$ref").asString().substring(DEFINITIONS.length()));
    }

    private String bring(JsonNode file, String definition) {
        String title = file.path("title").asString("");
        String name =
                definition.equals(title.toLowerCase(Locale.ROOT))
                        ? title
                        : title + capital(definition);
        if (!api.schemas().has(name)) {
            // First the name, since definitions may refer to each other.
            api.schemas().putObject(name);
            ObjectNode schema = NarrowedDefinition.flat(file, definition);
            relocate(file, schema);
            name(schema, name);
            api.schemas().set(name, schema);
        }
        return name;
    }

    private void relocate(JsonNode file, JsonNode node) {
        if (node instanceof ObjectNode object) {
            String reference = object.path("$ref").asString("");
            if (reference.startsWith(DEFINITIONS)) {
                object.put(
                        "$ref",
                        ApiTree.SCHEMAS + bring(file, reference.substring(DEFINITIONS.length())));
            }
        }
        node.forEach(child -> relocate(file, child));
    }

    /** Gives the objects and enums within a schema names of their own, as records have. */
    private void name(ObjectNode schema, String name) {
        for (var property : schema.path("properties").properties()) {
            ObjectNode described = (ObjectNode) property.getValue();
            String below = name + capital(property.getKey());
            if (described.path("items") instanceof ObjectNode items) {
                described.set("items", named(items, below));
            } else {
                property.setValue(named(described, below));
            }
        }
    }

    private ObjectNode named(ObjectNode schema, String name) {
        if (!schema.has("enum") && !schema.has("properties")) {
            return schema;
        }
        name(schema, name);
        api.schemas().set(name, schema);
        return schema.objectNode().put("$ref", ApiTree.SCHEMAS + name);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
