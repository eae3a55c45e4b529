package dev.careerpath.acceptance.system;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds every answer that a test gets against the API documents of the system: its status, its
 * content type, and a JSON body against its schema. An answer that no document describes fails the
 * test that saw it.
 */
final class DescribedAnswers {

    /** What the server says of a request that it could not read, whatever it was for. */
    private static final Set<Integer> OF_NO_OPERATION = Set.of(405, 408, 414, 431);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final Map<String, List<Known>> BY_ORIGIN = new ConcurrentHashMap<>();

    private DescribedAnswers() {}

    /** An operation, with the document that its references lead into. */
    private record Known(
            String method,
            String path,
            Pattern pattern,
            JsonNode operation,
            JsonNode document,
            Map<String, Schema> schemas) {

        JsonNode resolved(JsonNode node) {
            String reference = node.path("$ref").asString("");
            return reference.isEmpty() ? node : document.at(reference.substring(1));
        }

        Schema schema(String status, String type, JsonNode described) {
            return schemas.computeIfAbsent(
                    status + " " + type,
                    _ -> {
                        ObjectNode whole = ((ObjectNode) described).deepCopy();
                        whole.set("components", document.path("components"));
                        return SCHEMAS.getSchema(whole);
                    });
        }
    }

    /**
     * Fails if the documents do not describe the answer.
     *
     * @param origin of the edge; elsewhere nothing is held against anything
     */
    static void check(
            HttpClient http,
            String origin,
            String method,
            String path,
            HttpResponse<String> answer) {
        if (path.startsWith("/openapi/") || OF_NO_OPERATION.contains(answer.statusCode())) {
            return;
        }
        List<Known> operations = operations(http, origin);
        String asked = method.equals("HEAD") ? "GET" : method;
        String plain = path.replaceAll("[?#].*", "");
        operations.stream()
                .filter(it -> it.method().equals(asked) && it.pattern().matcher(plain).matches())
                .findFirst()
                .ifPresent(it -> check(it, answer));
    }

    private static void check(Known operation, HttpResponse<String> answer) {
        String status = Integer.toString(answer.statusCode());
        String what = operation.method() + " " + operation.path() + " answered " + status;
        JsonNode described =
                operation.resolved(operation.operation().path("responses").path(status));
        if (described.isMissingNode()) {
            throw new AssertionError(
                    what + ", which its API document does not describe: " + answer.body());
        }
        String type =
                answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .replaceAll(";.*", "")
                        .strip();
        if (answer.body().isEmpty() || type.equals("text/html")) {
            // A browser gets pages, which are not part of the API.
            return;
        }
        JsonNode content = described.path("content").path(type);
        if (content.isMissingNode()) {
            throw new AssertionError(
                    "%s with %s, which its API document does not describe.".formatted(what, type));
        }
        if (type.equals("application/json") || type.endsWith("+json")) {
            var errors =
                    operation
                            .schema(status, type, content.path("schema"))
                            .validate(JSON.readTree(answer.body()));
            if (!errors.isEmpty()) {
                throw new AssertionError(
                        "%s with a body that its API document does not describe: %s"
                                .formatted(what, errors.stream().limit(5).toList()));
            }
        }
    }

    private static List<Known> operations(HttpClient http, String origin) {
        List<Known> there = BY_ORIGIN.get(origin);
        if (there != null) {
            return there;
        }
        List<Known> read = new ArrayList<>();
        for (String document : Operations.DOCUMENTS) {
            try {
                HttpResponse<String> answer =
                        http.send(
                                HttpRequest.newBuilder(URI.create(origin + document)).build(),
                                HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    // A part is away, or this is no edge.
                    return List.of();
                }
                read.addAll(of(JSON.readTree(answer.body())));
            } catch (IOException e) {
                return List.of();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
        // The narrower one first: /things/preview before /things/{id}.
        read.sort(
                Comparator.comparing((Known it) -> it.path().replaceAll("[^{]", "").length())
                        .thenComparing(it -> -it.path().length()));
        BY_ORIGIN.put(origin, read);
        return read;
    }

    private static List<Known> of(JsonNode document) {
        List<Known> operations = new ArrayList<>();
        for (var path : document.path("paths").properties()) {
            Pattern pattern =
                    Pattern.compile(
                            path.getKey().replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"));
            for (var one : path.getValue().properties()) {
                operations.add(
                        new Known(
                                one.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                pattern,
                                one.getValue(),
                                document,
                                new ConcurrentHashMap<>()));
            }
        }
        return operations;
    }
}
