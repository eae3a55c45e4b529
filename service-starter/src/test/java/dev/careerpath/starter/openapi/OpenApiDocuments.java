package dev.careerpath.starter.openapi;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.careerpath.starter.test.EventContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Looks around in OpenAPI documents. */
final class OpenApiDocuments {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Set<String> TEXT_LIMITS =
            Set.of("maxLength", "enum", "const", "format", "pattern");
    private static final Pattern OF_A_FRAMEWORK =
            Pattern.compile(
                    "(Framework|CasePackage|Association|Rubric|Competency|RoleProfile|Modifiers|Gate|Priors|Constants|OtherRatings"
                            + "|Growth|Post)"
                            + "(Rule|[A-Z]|[.\\[]|$)");

    private OpenApiDocuments() {}

    /**
     * One operation.
     *
     * @param name its method and path
     */
    record Operation(String name, String path, ObjectNode node) {}

    /** The three of this repository, by name. */
    static Stream<String> names() {
        return Stream.of("profile", "assessment", "roadmap");
    }

    static ObjectNode read(String name) {
        Path file = EventContract.repository().resolve("docs/openapi/" + name + ".json");
        try {
            return (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Operation> operations(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        for (var path : document.path("paths").properties()) {
            for (var one : path.getValue().properties()) {
                if (METHODS.contains(one.getKey())) {
                    operations.add(
                            new Operation(
                                    one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                    path.getKey(),
                                    (ObjectNode) one.getValue()));
                }
            }
        }
        return operations;
    }

    static ObjectNode first(JsonNode document) {
        return operations(document).getFirst().node();
    }

    /** Whether nothing says where a value ends. */
    static boolean isEndless(JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "string" -> TEXT_LIMITS.stream().noneMatch(schema::has);
            case "integer", "number" -> !schema.has("minimum") || !schema.has("maximum");
            // Each of a few once is an end too.
            case "array" -> !schema.has("maxItems") && !schema.path("uniqueItems").asBoolean(false);
            default -> false;
        };
    }

    /** Whether it is part of a framework, whose limits stand in a schema of its own. */
    static boolean isOfFile(String at) {
        return OF_A_FRAMEWORK.matcher(at).lookingAt();
    }

    /** What a node refers to; itself if it refers to nothing. */
    static JsonNode resolved(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    /** Every node with its place, the document first. */
    static void each(JsonNode document, BiConsumer<String, JsonNode> visit) {
        each("#", document, visit);
    }

    private static void each(String at, JsonNode node, BiConsumer<String, JsonNode> visit) {
        visit.accept(at, node);
        for (var field : node.properties()) {
            // What stands in an example is nobody's description.
            if (!Set.of("example", "examples", "value", "default", "enum", "mapping")
                            .contains(field.getKey())
                    || at.endsWith("/properties")) {
                each(at + "/" + field.getKey(), field.getValue(), visit);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            each(at + "/" + i, node.get(i), visit);
        }
    }

    /** Visits what each body and each answer is, where that is one JSON value. */
    static void jsonContents(JsonNode document, BiConsumer<String, JsonNode> visit) {
        each(
                document,
                (at, node) ->
                        node.path("content")
                                .properties()
                                .forEach(it -> {
                                    if (AnswerExamples.isJson(it.getKey())
                                            && it.getValue().has("schema")) {
                                        visit.accept(at + "/" + it.getKey(), it.getValue());
                                    }
                                }));
    }

    /** All examples of a body or an answer. */
    static List<JsonNode> examples(JsonNode document, JsonNode content) {
        List<JsonNode> all = new ArrayList<>();
        if (content.has("example")) {
            all.add(content.get("example"));
        }
        content.path("examples").forEach(it -> all.add(resolved(document, it).path("value")));
        return all;
    }

    /** Every reference in it. */
    static Set<String> references(JsonNode document) {
        Set<String> references = new HashSet<>();
        references(document, references);
        return references;
    }

    private static void references(JsonNode node, Set<String> references) {
        references.add(node.path("$ref").asString(""));
        node.forEach(child -> references(child, references));
    }

    /** What a schema of the document has against a value. */
    static List<String> invalid(JsonNode document, JsonNode schema, JsonNode value) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("components", document.path("components"));
        schema.properties().forEach(it -> whole.set(it.getKey(), it.getValue()));
        return SCHEMAS.getSchema(whole).validate(value).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** Visits each schema that a body can have, once, with its place. */
    static void sent(JsonNode document, BiConsumer<String, JsonNode> visit) {
        Set<String> seen = new HashSet<>();
        for (Operation operation : operations(document)) {
            operation
                    .node()
                    .path("requestBody")
                    .path("content")
                    .forEach(
                            it -> sent(document, operation.name(), it.path("schema"), seen, visit));
        }
    }

    private static void sent(
            JsonNode document,
            String at,
            JsonNode schema,
            Set<String> seen,
            BiConsumer<String, JsonNode> visit) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            if (seen.add(reference)) {
                sent(
                        document,
                        reference.replaceAll(".*/", ""),
                        resolved(document, schema),
                        seen,
                        visit);
            }
            return;
        }
        visit.accept(at, schema);
        schema.path("properties")
                .properties()
                .forEach(it -> sent(document, at + "." + it.getKey(), it.getValue(), seen, visit));
        if (schema.path("items").isObject()) {
            sent(document, at + "[]", schema.get("items"), seen, visit);
        }
        schema.path("oneOf").forEach(it -> sent(document, at, it, seen, visit));
    }
}
