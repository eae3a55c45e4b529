package dev.careerpath.starter.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must hold of every service's OpenAPI document. */
public final class ApiContract {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode document;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private ApiContract(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with the document, each with its place; nothing when all is right. */
    public static List<String> findings(JsonNode document) {
        ApiContract contract = new ApiContract(document);
        contract.operations();
        contract.references(document, "");
        return contract.findings;
    }

    /**
     * The document as {@code docs/openapi} has it; with {@code -Ddocs.write=true} this one is put
     * there first.
     *
     * @param name such as {@code profile}
     */
    public static JsonNode committed(String name, JsonNode served) {
        Path file = EventContract.repository().resolve("docs/openapi/" + name + ".json");
        try {
            if (Boolean.getBoolean("docs.write")) {
                var lines = new DefaultIndenter("  ", "\n");
                var printer =
                        new DefaultPrettyPrinter()
                                .withObjectIndenter(lines)
                                .withArrayIndenter(lines);
                Files.createDirectories(file.getParent());
                Files.writeString(
                        file, JSON.writer().with(printer).writeValueAsString(served) + "\n");
            }
            return Files.exists(file)
                    ? JSON.readTree(Files.readAllBytes(file))
                    : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void operations() {
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operation(
                            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                            operation.getValue());
                }
            }
        }
    }

    private void operation(String name, JsonNode operation) {
        String id = operation.path("operationId").asString("");
        check(id.matches("[a-z]+([A-Z][A-Za-z0-9]*)?") && ids.add(id), name, "operationId", id);
        check(operation.path("summary").asString("").length() > 3, name, "has no summary", "");
        check(operation.path("security").isArray(), name, "does not say what opens it", "");
        JsonNode tag = operation.at("/tags/0");
        check(!tag.asString("-controller").endsWith("-controller"), name, "needs a @Tag", "");
        operation
                .path("parameters")
                .forEach(it ->
                        check(
                                it.path("description").asString("").length() > 3
                                        && it.has("schema"),
                                name,
                                "does not describe",
                                it.path("name").asString("")));
        body(name, operation.path("requestBody"));
        answers(name, operation);
    }

    private void body(String name, JsonNode body) {
        for (var content : body.path("content").properties()) {
            JsonNode schema = content.getValue().path("schema");
            check(isTyped(schema), name, "takes an untyped", content.getKey());
            check(
                    content.getValue().has("example") || content.getValue().has("examples"),
                    name,
                    "needs an example of its",
                    content.getKey());
        }
    }

    private void answers(String name, JsonNode operation) {
        JsonNode answers = operation.path("responses");
        check(
                answers.propertyNames().stream().anyMatch(it -> it.startsWith("2"))
                        || operation.path("summary").asString("").endsWith("always 404"),
                name,
                "never succeeds",
                "");
        for (String expected : expected(name, operation)) {
            check(answers.has(expected), name, "does not describe", expected);
        }
        for (var answer : answers.properties()) {
            JsonNode described = resolved(answer.getValue());
            check(
                    described.path("description").asString("").length() > 3,
                    name,
                    "needs words for",
                    answer.getKey());
            boolean bare = Set.of("202", "204", "304").contains(answer.getKey());
            check(bare || described.has("content"), name, "says no body for", answer.getKey());
            for (var content : described.path("content").properties()) {
                check(
                        !content.getKey().contains("*")
                                && isTyped(content.getValue().path("schema")),
                        name,
                        "has an untyped",
                        answer.getKey() + " " + content.getKey());
            }
        }
    }

    private static List<String> expected(String name, JsonNode operation) {
        List<String> statuses = new ArrayList<>(List.of("400", "401", "406", "429", "503"));
        if (name.contains("{")) {
            statuses.add("404");
        }
        if (!operation.at("/security/0/token/0").isMissingNode()) {
            statuses.add("403");
        }
        if (operation.has("requestBody")) {
            statuses.addAll(List.of("413", "415"));
        }
        if (!name.startsWith("GET")) {
            statuses.add("507");
        }
        Map<String, List<String>> byHeader =
                Map.of(
                        "If-Match", List.of("412", "428"),
                        "If-None-Match", List.of("304"),
                        "Idempotency-Key", List.of("422"));
        operation
                .path("parameters")
                .forEach(it ->
                        statuses.addAll(
                                byHeader.getOrDefault(it.path("name").asString(""), List.of())));
        return statuses;
    }

    /** Whether a reader learns what it is; JSON whose shape another document gives says so. */
    private boolean isTyped(JsonNode schema) {
        JsonNode resolved = resolved(schema);
        return Stream.of("properties", "additionalProperties", "items", "enum", "oneOf")
                        .anyMatch(resolved::has)
                || !resolved.path("type").asString("object").equals("object");
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    private void references(JsonNode node, String place) {
        String reference = node.path("$ref").asString("");
        check(
                reference.isEmpty()
                        || reference.startsWith("#/") && !resolved(node).isMissingNode(),
                place,
                "refers to nothing:",
                reference);
        if (node.has("oneOf")) {
            check(
                    node.at("/discriminator/mapping").size() == node.path("oneOf").size(),
                    place,
                    "needs a discriminator for its",
                    "oneOf");
        }
        node.properties().forEach(it -> references(it.getValue(), place + "/" + it.getKey()));
        if (node.isArray()) {
            node.forEach(it -> references(it, place + "/-"));
        }
    }

    private void check(boolean holds, String place, String what, String which) {
        if (!holds) {
            findings.add("%s %s %s".formatted(place, what, which).strip());
        }
    }
}
