package dev.careerpath.starter.openapi;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes the parameters that mean the same wherever they are, unless a controller does; what
 * they mean is in {@code openapi/parameters.json}.
 */
final class Parameters implements DocumentStep {

    /** Entity tags (RFC 9110, 8.8.3) with commas between, or any. */
    private static final String TAGS = "^(\\*|(W/)?\"[!#-~]*\"(, ?(W/)?\"[!#-~]*\")*)$";

    private static final Set<String> LIMITS =
            Set.of("maxLength", "enum", "format", "pattern", "$ref");

    /** Where whole numbers begin that do not count from 1. */
    private static final Map<String, Integer> FIRST = Map.of("offset", 0);

    private static final long GREATEST = Integer.MAX_VALUE;

    private static final String EXAMPLE_ID = "01a2255a-04de-7849-af61-58db929174c0";

    @Override
    public void complete(ApiTree api) {
        Map<String, JsonNode> known = OpenApiFiles.read("parameters.json");
        for (DescribedOperation operation : api.operations()) {
            for (JsonNode parameter : operation.parameters()) {
                describe(operation.path(), (ObjectNode) parameter, known);
            }
        }
    }

    private static void describe(String path, ObjectNode parameter, Map<String, JsonNode> known) {
        String name = parameter.path("name").asString();
        if (!parameter.has("description")) {
            if (known.containsKey(name)) {
                parameter.set("description", known.get(name));
            } else if (parameter.path("in").asString("").equals("path")) {
                parameter.put("description", ofId(path, name));
            }
        }
        limit(parameter);
        if (name.equals("Idempotency-Key")) {
            ((ObjectNode) parameter.path("schema"))
                    .put("minLength", 1)
                    .put("maxLength", 100)
                    .put("pattern", "^[!-~]+$");
        }
        if (name.equals("If-Match") || name.equals("If-None-Match")) {
            ((ObjectNode) parameter.path("schema")).put("pattern", TAGS);
        }
        if (!parameter.has("example") && !parameter.path("schema").has("items")) {
            switch (name) {
                case "If-Match", "If-None-Match" -> parameter.put("example", "\"3\"");
                case "Idempotency-Key" -> parameter.put("example", "my-first");
                default -> {
                    if (name.equals("profileId") || path.startsWith("/v1/profiles/{" + name)) {
                        parameter.put("example", EXAMPLE_ID);
                    }
                }
            }
        }
    }

    /** What is longer is nothing that was ever given out. */
    private static void limit(ObjectNode parameter) {
        ObjectNode schema =
                parameter.path("schema").path("items") instanceof ObjectNode items
                        ? items
                        : (ObjectNode) parameter.path("schema");
        switch (schema.path("type").asString("")) {
            case "string" -> {
                if (LIMITS.stream().noneMatch(schema::has)) {
                    boolean id = parameter.path("in").asString().equals("path");
                    schema.put("maxLength", id ? 255 : 1000);
                }
            }
            case "integer" -> between(schema, FIRST.getOrDefault(name(parameter), 1), GREATEST);
            case "number" -> between(schema, 0, 100);
            default -> {}
        }
    }

    private static void between(ObjectNode schema, long least, long most) {
        if (!schema.has("minimum")) {
            schema.put("minimum", least);
        }
        if (!schema.has("maximum")) {
            schema.put("maximum", most);
        }
    }

    private static String name(ObjectNode parameter) {
        return parameter.path("name").asString();
    }

    /** Such as "The share's id." for {@code shareId}, and for {@code id} after {@code shares}. */
    private static String ofId(String path, String name) {
        String thing = name.replaceAll("Id$", "");
        if (name.equals("id")) {
            String before = path.substring(0, Math.max(0, path.indexOf("/{id}")));
            thing = before.substring(before.lastIndexOf('/') + 1).replaceAll("ies$", "y");
            thing = thing.replaceAll("s$", "");
        }
        return "The "
                + thing.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT)
                + "'s id.";
    }
}
