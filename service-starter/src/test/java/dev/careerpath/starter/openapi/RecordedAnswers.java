package dev.careerpath.starter.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps real answers as examples in the module's {@code openapi/answers.json}, cut short: of each
 * list the first only. One that is kept and still fits its schema stays as it is.
 */
public final class RecordedAnswers {

    private static final Path FILE = Path.of("src/main/resources/openapi/answers.json");
    private static final int LONGEST = 6_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, JsonNode> DOCUMENTS = new ConcurrentHashMap<>();
    private static final Map<String, JsonNode> KEPT = OpenApiFiles.read("answers.json");
    private static final Map<String, JsonNode> RECORDED = new TreeMap<>();

    private RecordedAnswers() {}

    /** Looks whether an answer is the example of its schema that was wanted; the fullest is. */
    public static synchronized void note(
            String origin, String method, String path, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        if (!AnswerExamples.isJson(type) || type.startsWith("application/problem")) {
            return;
        }
        JsonNode document = DOCUMENTS.computeIfAbsent(origin, RecordedAnswers::document);
        String plain = path.replaceAll("\\?.*", "");
        OpenApiDocuments.operations(document).stream()
                .filter(it -> it.name().startsWith(method + " "))
                .filter(it -> plain.matches(it.path().replaceAll("\\{[^}]+}", "[^/]+")))
                // The narrower one first: /things/preview before /things/{id}.
                .min(Comparator.comparing(it -> it.path().replaceAll("[^{]", "").length()))
                .ifPresent(operation -> {
                    JsonNode schema =
                            operation
                                    .node()
                                    .path("responses")
                                    .path(Integer.toString(answer.statusCode()))
                                    .path("content")
                                    .path(type)
                                    .path("schema");
                    String name = ApiTree.referred(schema);
                    note(
                            document,
                            name == null ? operation.name() : name,
                            schema,
                            shortened(JSON.readTree(answer.body())));
                });
    }

    private static void note(JsonNode document, String name, JsonNode schema, JsonNode example) {
        JsonNode there = RECORDED.get(name);
        int length = example.toString().length();
        boolean fits =
                schema.isObject()
                        && length <= LONGEST
                        && OpenApiDocuments.invalid(document, schema, example).isEmpty();
        boolean kept =
                KEPT.containsKey(name)
                        && OpenApiDocuments.invalid(document, schema, KEPT.get(name)).isEmpty();
        if (fits && !kept && (there == null || length > there.toString().length())) {
            RECORDED.put(name, example);
            write();
        }
    }

    private static JsonNode shortened(JsonNode value) {
        if (value instanceof ArrayNode array) {
            ArrayNode first = JSON.createArrayNode();
            array.valueStream().limit(1).forEach(it -> first.add(shortened(it)));
            return first;
        }
        if (value instanceof ObjectNode object) {
            ObjectNode all = JSON.createObjectNode();
            object.properties().forEach(it -> all.set(it.getKey(), shortened(it.getValue())));
            return all;
        }
        return value.isString()
                ? JSON.valueToTree(
                        value.asString()
                                .replaceAll(
                                        "https?://(127\\.0\\.0\\.1|localhost):\\d+",
                                        "https://career-path.example"))
                : value;
    }

    private static JsonNode document(String origin) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create(origin + "/v3/api-docs");
            return JSON.readTree(
                    http.send(
                                    HttpRequest.newBuilder(address).build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void write() {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            Map<String, JsonNode> all = new TreeMap<>();
            if (Files.exists(FILE)) {
                JSON.readTree(Files.readAllBytes(FILE))
                        .properties()
                        .forEach(it -> all.put(it.getKey(), it.getValue()));
            }
            all.putAll(RECORDED);
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, JSON.writer().with(printer).writeValueAsString(all) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
