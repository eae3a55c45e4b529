package dev.careerpath.starter.openapi;

import dev.careerpath.starter.body.Bodies;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes each body that is taken by the very schema that it is held against: limits, formats,
 * what is required, and that nothing else is taken.
 */
final class SentShapes implements DocumentStep {

    /** What a body that is read as a tree of JSON is. */
    private static final String MERGE_PATCH = "MergePatch";

    private static final List<String> LIMITS =
            List.of(
                    "minimum",
                    "maximum",
                    "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "pattern");
    private static final Set<Number> OF_ANY_NUMBER =
            Set.of(Integer.MIN_VALUE, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);

    private final Bodies bodies;

    SentShapes(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public void complete(ApiTree api) {
        SchemaFiles files = new SchemaFiles(api);
        for (DescribedOperation operation : api.operations()) {
            if (!operation.takesBody()) {
                continue;
            }
            for (JsonNode content : operation.node().path("requestBody").path("content")) {
                describe(api, files, ((ObjectNode) content).withObject("/schema"), operation);
            }
        }
        // What only bodies pointed to that are described by a file now.
        ReferredSchemas.dropOthers(api);
    }

    /** Whether a schema is of a body that is taken: it takes nothing else. */
    static boolean isSent(JsonNode schema) {
        return schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").asBoolean();
    }

    private void describe(
            ApiTree api, SchemaFiles files, ObjectNode schema, DescribedOperation operation) {
        if (schema.isEmpty()) {
            api.schemas()
                    .withObject("/" + MERGE_PATCH)
                    .put("type", "object")
                    .put(
                            "description",
                            "What is to be different; null takes a field away (RFC 7396).")
                    .put("additionalProperties", true);
            schema.put("$ref", ApiTree.SCHEMAS + MERGE_PATCH);
            return;
        }
        String reference = schema.path("$ref").asString("");
        if (reference.startsWith("/")) {
            schema.put("$ref", ApiTree.SCHEMAS + files.bring(reference));
            return;
        }
        String name = ApiTree.referred(schema);
        Class<?> type = name == null ? null : ApiTree.type(name);
        if (name == null || type == null || !type.isRecord()) {
            return;
        }
        JsonNode rules = bodies.schema(type);
        if (rules.path("$defs").isObject()) {
            schema.put("$ref", ApiTree.SCHEMAS + files.bring(rules));
        } else if (operation.reads(type)) {
            limit(api, api.resolved(schema), rules);
        }
    }

    private static void limit(ApiTree api, ObjectNode schema, JsonNode rules) {
        for (String limit : LIMITS) {
            JsonNode value = rules.get(limit);
            if (value != null && !isOfAnyNumber(value)) {
                schema.set(limit, value);
            }
        }
        if (rules.has("format") && !schema.has("format")) {
            schema.set("format", rules.get("format"));
        }
        if (rules.path("properties").isObject()) {
            schema.put("additionalProperties", false);
            Set<String> required = new LinkedHashSet<>();
            schema.path("required").forEach(it -> required.add(it.asString()));
            rules.path("required").forEach(it -> required.add(it.asString()));
            Presence.require(schema, required);
            for (var property : rules.path("properties").properties()) {
                if (schema.path("properties").path(property.getKey())
                        instanceof ObjectNode described) {
                    limit(api, api.resolved(described), property.getValue());
                }
            }
        }
        if (rules.has("items") && schema.path("items") instanceof ObjectNode items) {
            limit(api, api.resolved(items), rules.get("items"));
        }
    }

    private static boolean isOfAnyNumber(JsonNode value) {
        return value.isNumber()
                && (OF_ANY_NUMBER.contains(value.numberValue())
                        || Math.abs(value.doubleValue()) == Double.MAX_VALUE);
    }
}
