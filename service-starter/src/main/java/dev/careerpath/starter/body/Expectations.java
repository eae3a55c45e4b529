package dev.careerpath.starter.body;

import dev.careerpath.starter.text.TextRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says in a few words what a schema expects, such as "a whole number from 1 to 60". */
final class Expectations {

    private static final Set<String> PLAIN_TEXT =
            Arrays.stream(TextRule.values())
                    .filter(rule -> rule != TextRule.DATE)
                    .map(TextRule::format)
                    .collect(Collectors.toUnmodifiableSet());

    private Expectations() {}

    static String of(JsonNode schema, JsonNode document) {
        if (schema.has("enum")) {
            return schema.path("enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return switch (schema.path("type").asString("")) {
            case "integer" -> "a whole number" + range(schema);
            case "number" -> "a number" + range(schema);
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "string" -> text(schema);
            case "object" -> object(resolved(schema, document));
            default -> "a value";
        };
    }

    /** The schema itself, or what its reference leads to. */
    static JsonNode resolved(JsonNode schema, JsonNode document) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : schema;
    }

    /** Whether a text that breaks the format can be read as a text all the same. */
    static boolean isPlainText(String format) {
        return PLAIN_TEXT.contains(format);
    }

    private static String text(JsonNode schema) {
        String format = schema.path("format").asString("");
        return Arrays.stream(TextRule.values())
                .filter(rule -> rule.format().equals(format))
                .map(TextRule::expected)
                .findFirst()
                .orElse(
                        format.equals("date-time")
                                ? "a time such as 2027-11-30T09:00:00Z"
                                : "a text");
    }

    private static String object(JsonNode schema) {
        String required =
                schema.path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(", "));
        return required.isEmpty() ? "a JSON object" : "a JSON object with " + required;
    }

    private static String range(JsonNode schema) {
        boolean told =
                schema.has("minimum")
                        && schema.has("maximum")
                        && schema.path("maximum").asDouble() < Integer.MAX_VALUE;
        return told
                ? " from "
                        + schema.path("minimum").asString()
                        + " to "
                        + schema.path("maximum").asString()
                : "";
    }
}
