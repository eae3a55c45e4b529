package dev.careerpath.starter.openapi;

import static dev.careerpath.starter.openapi.OpenApiDocuments.each;
import static dev.careerpath.starter.openapi.OpenApiDocuments.examples;
import static dev.careerpath.starter.openapi.OpenApiDocuments.first;
import static dev.careerpath.starter.openapi.OpenApiDocuments.invalid;
import static dev.careerpath.starter.openapi.OpenApiDocuments.isEndless;
import static dev.careerpath.starter.openapi.OpenApiDocuments.isOfFile;
import static dev.careerpath.starter.openapi.OpenApiDocuments.jsonContents;
import static dev.careerpath.starter.openapi.OpenApiDocuments.sent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of schemas and examples. */
enum SchemaRule implements OpenApiRule {
    WHAT_IS_REQUIRED_IS_DESCRIBED(
            (document, findings) ->
                    each(
                            document,
                            (at, node) -> {
                                if (node.path("required").isArray()
                                        && node.path("properties").isObject()) {
                                    node.path("required")
                                            .forEach(it -> {
                                                if (!node.path("properties").has(it.asString())) {
                                                    findings.add(at + " " + it);
                                                }
                                            });
                                }
                            }),
            document ->
                    document.withObject("/components/schemas/Problem")
                            .withArray("required")
                            .add("nothing")),

    ENUMS_ARE_OF_THEIR_TYPE_AND_NAME_EACH_ONCE(
            (document, findings) ->
                    each(
                            document,
                            (at, node) -> {
                                JsonNode values = node.path("enum");
                                if (values.isArray() && node.has("type")) {
                                    boolean texts = node.path("type").asString("").equals("string");
                                    Set<String> all = new HashSet<>();
                                    values.forEach(it -> all.add(it.toString()));
                                    if (all.size() != values.size()
                                            || texts
                                                    && values.valueStream()
                                                            .anyMatch(it -> !it.isString())) {
                                        findings.add(at);
                                    }
                                }
                            }),
            document ->
                    document.withObject("/components/schemas/Problem")
                            .put("type", "string")
                            .putArray("enum")
                            .add("a")
                            .add("a")),

    EXAMPLES_ARE_VALID(
            (document, findings) ->
                    jsonContents(
                            document,
                            (at, content) ->
                                    examples(document, content).stream()
                                            .flatMap(it ->
                                                    invalid(document, content.get("schema"), it)
                                                            .stream())
                                            .forEach(it -> findings.add(at + it))),
            document -> {
                ObjectNode content =
                        first(document)
                                .withObject("/requestBody/content")
                                .putObject("application/json");
                content.putObject("schema").put("type", "integer");
                content.put("example", "three");
            }),

    EVERY_JSON_HAS_AN_EXAMPLE(
            (document, findings) ->
                    jsonContents(
                            document,
                            (at, content) -> {
                                if (examples(document, content).isEmpty()) {
                                    findings.add(at);
                                }
                            }),
            document ->
                    first(document)
                            .withObject("/requestBody/content")
                            .putObject("application/json")
                            .putObject("schema")
                            .put("type", "integer")),

    CHOICES_ARE_TOLD_APART(
            (document, findings) ->
                    each(
                            document,
                            (at, node) -> {
                                if (node.path("oneOf").isArray()
                                        && node.at("/discriminator/mapping").size()
                                                != node.path("oneOf").size()) {
                                    findings.add(at);
                                }
                            }),
            document ->
                    document.withObject("/components/schemas/Problem")
                            .putArray("oneOf")
                            .addObject()),

    EVERY_FIELD_IS_DESCRIBED(
            (document, findings) ->
                    each(
                            document,
                            (at, node) -> {
                                if (at.endsWith("/properties")) {
                                    node.properties()
                                            .forEach(it -> {
                                                if (it.getValue()
                                                                .path("description")
                                                                .asString("")
                                                                .length()
                                                        < 4) {
                                                    findings.add(at + "/" + it.getKey());
                                                }
                                            });
                                }
                            }),
            document ->
                    document.withObject("/components/schemas/Problem/properties")
                            .putObject("wordless")
                            .put("type", "string")),

    WHAT_IS_SENT_HAS_ITS_LIMITS(
            (document, findings) ->
                    sent(
                            document,
                            (at, schema) -> {
                                if (isEndless(schema) && !isOfFile(at)) {
                                    findings.add(at);
                                }
                            }),
            document ->
                    first(document)
                            .withObject("/requestBody/content")
                            .putObject("application/json")
                            .putObject("schema")
                            .put("type", "array"));

    private final Check check;

    SchemaRule(BiConsumer<JsonNode, List<String>> find, Consumer<ObjectNode> breach) {
        check = new Check(find, breach);
    }

    @Override
    public Check check() {
        return check;
    }
}
