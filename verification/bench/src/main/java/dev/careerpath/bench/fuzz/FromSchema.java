package dev.careerpath.bench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON after a schema of an OpenAPI document, and now and then not after it. */
final class FromSchema {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEPEST = 8;

    private final JsonNode document;
    private final Random random;
    private final int oddOneIn;

    /**
     * @param oddOneIn every so many values is not what the schema asks for
     */
    FromSchema(JsonNode document, Random random, int oddOneIn) {
        this.document = document;
        this.random = random;
        this.oddOneIn = oddOneIn;
    }

    /** Writes nothing else than what the schema asks for. */
    static FromSchema right(JsonNode document, Random random) {
        return new FromSchema(document, random, Integer.MAX_VALUE);
    }

    String json(JsonNode schema) {
        return write(schema, 0);
    }

    private String write(JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        if (random.nextInt(oddOneIn) == 0) {
            return Words.json(random, depth);
        }
        if (schema.has("enum")) {
            JsonNode values = schema.get("enum");
            return values.get(random.nextInt(values.size())).toString();
        }
        if (schema.has("const")) {
            return schema.get("const").toString();
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            JsonNode choices = schema.path(choice);
            if (!choices.isEmpty()) {
                return write(choices.get(random.nextInt(choices.size())), depth + 1);
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> Integer.toString(random.nextInt(-2, 60));
            case "number" -> Double.toString(random.nextInt(0, 12) / 2.0);
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> text(schema);
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : schema;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(0).asString();
        }
        return type.isMissingNode() && schema.has("properties")
                ? "object"
                : type.asString("string");
    }

    private String object(JsonNode schema, int depth) {
        List<String> fields = new ArrayList<>();
        if (depth < DEEPEST) {
            for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
                if (random.nextInt(6) > 0) {
                    fields.add(
                            JSON.writeValueAsString(property.getKey())
                                    + ":"
                                    + write(property.getValue(), depth + 1));
                }
            }
        }
        if (random.nextInt(oddOneIn) == 0) {
            fields.add(
                    JSON.writeValueAsString(Words.text(random)) + ":" + Words.json(random, depth));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private String array(JsonNode schema, int depth) {
        List<String> items = new ArrayList<>();
        for (int i = depth < DEEPEST ? random.nextInt(4) : 0; i > 0; i--) {
            items.add(write(schema.path("items"), depth + 1));
        }
        return "[" + String.join(",", items) + "]";
    }

    private String text(JsonNode schema) {
        String format = schema.path("format").asString("");
        if (format.equals("date")) {
            return "\"20%02d-%02d-%02d\""
                    .formatted(
                            20 + random.nextInt(15),
                            1 + random.nextInt(12),
                            1 + random.nextInt(28));
        }
        return JSON.writeValueAsString(
                oddOneIn < Integer.MAX_VALUE && random.nextInt(3) == 0
                        ? Words.text(random)
                        : "word" + random.nextInt(50));
    }
}
