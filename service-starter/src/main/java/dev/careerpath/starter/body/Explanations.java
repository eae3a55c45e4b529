package dev.careerpath.starter.body;

import com.networknt.schema.Error;
import dev.careerpath.starter.text.TextRule;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says in plain words what a schema found, where, and how to mend it. */
final class Explanations {

    private final JsonNode document;

    Explanations(JsonNode document) {
        this.document = document;
    }

    Finding of(Error error) {
        String at = error.getInstanceLocation().toString();
        JsonNode schema = parentOf(error);
        String keyword = String.valueOf(error.getKeyword());
        JsonNode value = error.getInstanceNode();
        return switch (keyword) {
            case "required" -> missing(at, schema, String.valueOf(error.getProperty()));
            case "additionalProperties" -> unknown(at, schema, String.valueOf(error.getProperty()));
            case "enum", "const" ->
                    Finding.unread(
                            at,
                            ShownValue.of(value)
                                    + " is not "
                                    + Expectations.of(schema, document)
                                    + ".",
                            3);
            case "type" ->
                    Finding.unread(
                            at, start(Expectations.of(schema, document)) + " is expected here.", 2);
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
                    Finding.unread(
                            at,
                            ShownValue.of(value)
                                    + " is out of range; "
                                    + ShownValue.range(schema)
                                    + ".",
                            1);
            case "minLength" ->
                    Finding.kept(at, "The text is empty. Fill it in or leave the field out.");
            case "maxLength" ->
                    Finding.kept(
                            at,
                            "The text has %d characters; shorten it to %d at most."
                                    .formatted(
                                            value.asString()
                                                    .codePointCount(0, value.asString().length()),
                                            schema.path(keyword).asInt()));
            case "minItems", "maxItems" ->
                    Finding.kept(
                            at,
                            "The list has %d entries; %d at %s."
                                    .formatted(
                                            value.size(),
                                            schema.path(keyword).asInt(),
                                            keyword.equals("maxItems") ? "most" : "least"));
            case "uniqueItems" -> repeated(at, value);
            case "format" -> format(at, schema, value);
            case "pattern" ->
                    Finding.unread(
                            at,
                            "This is not as it must be: " + schema.path("description").asString(""),
                            1);
            default -> Finding.kept(at, start(String.valueOf(error.getMessage())) + ".");
        };
    }

    private Finding missing(String at, JsonNode schema, String property) {
        JsonNode owner =
                schema.path("properties").has(property)
                        ? schema
                        : Expectations.resolved(schema, document);
        JsonNode expected =
                Expectations.resolved(owner.path("properties").path(property), document);
        return Finding.kept(
                Pointers.field(at, property),
                "This is required: " + Expectations.of(expected, document) + ".");
    }

    private static Finding repeated(String at, JsonNode list) {
        Set<JsonNode> seen = new HashSet<>();
        int index = 0;
        while (index < list.size() && seen.add(list.get(index))) {
            index++;
        }
        return Finding.kept(
                at + "/" + index, ShownValue.of(list.path(index)) + " is there twice; remove one.");
    }

    private static Finding unknown(String at, JsonNode schema, String property) {
        String known =
                schema.path("properties").propertyNames().stream()
                        .sorted()
                        .collect(Collectors.joining(", "));
        return Finding.unread(
                Pointers.field(at, property),
                "The field \"%s\" is not known here. Remove it or correct its name; known: %s."
                        .formatted(property, known),
                4);
    }

    private static Finding format(String at, JsonNode schema, JsonNode value) {
        String name = schema.path("format").asString();
        @Nullable String problem =
                Arrays.stream(TextRule.values())
                        .filter(rule -> rule.format().equals(name))
                        .map(rule -> rule.problem(value.asString()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("This is not in the form " + name + ".");
        boolean readable = value.isString() && Expectations.isPlainText(name);
        return readable ? Finding.kept(at, problem) : Finding.unread(at, problem, 1);
    }

    private JsonNode parentOf(Error error) {
        String place = String.valueOf(error.getSchemaLocation().getFragment());
        int end = place.lastIndexOf('/');
        return end < 0 ? document : document.at(place.substring(0, end));
    }

    private static String start(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
