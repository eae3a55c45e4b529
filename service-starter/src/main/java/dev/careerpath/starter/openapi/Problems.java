package dev.careerpath.starter.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the API document says of problems: their shape, and one answer for each status. */
final class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String PROBLEM = "Problem";
    private static final String RESPONSES = "#/components/responses/";
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode FILE = file();
    private static final Map<Integer, Kind> KINDS = kinds();

    private record Kind(String name, String description) {}

    private Problems() {}

    private static JsonNode file() {
        try (InputStream in = Problems.class.getResourceAsStream("/openapi/problems.json")) {
            return JSON.readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, Kind> kinds() {
        Map<Integer, Kind> kinds = new TreeMap<>();
        for (var status : FILE.path("statuses").properties()) {
            kinds.put(
                    Integer.valueOf(status.getKey()),
                    JSON.convertValue(status.getValue(), Kind.class));
        }
        return kinds;
    }

    /** Adds the shape of problems, and an answer for each status. */
    static void define(ApiTree api) {
        api.schemas().set(PROBLEM, FILE.path(PROBLEM).deepCopy());
        api.schemas().set("ProblemField", FILE.path("ProblemField").deepCopy());
        ObjectNode responses = api.document().withObject("/components/responses");
        ObjectNode examples = api.document().withObject("/components/examples");
        JsonNode said = FILE.path("examples");
        KINDS.forEach((status, kind) -> {
            responses.set(kind.name(), answer(status, kind.description()));
            examples.putObject(PROBLEM + kind.name())
                    .set(
                            "value",
                            ((ObjectNode) said.path(kind.name()).deepCopy()).put("status", status));
        });
    }

    /** Takes out the answers, and the examples, that no operation of this service gives. */
    static void dropUnused(ApiTree api) {
        String operations = api.paths().toString();
        for (Kind kind : KINDS.values()) {
            if (!operations.contains(RESPONSES + kind.name() + "\"")) {
                api.document().withObject("/components/responses").remove(kind.name());
                if (!operations.contains(example(kind) + "\"")) {
                    api.document().withObject("/components/examples").remove(PROBLEM + kind.name());
                }
            }
        }
    }

    private static String example(Kind kind) {
        return AnswerExamples.EXAMPLES + PROBLEM + kind.name();
    }

    /** The answer for a status, by its name in the document. */
    static ObjectNode reference(int status) {
        return JSON.createObjectNode()
                .put("$ref", RESPONSES + Objects.requireNonNull(KINDS.get(status)).name());
    }

    /** The answer for a status, in words of its own. */
    static ObjectNode answer(int status, String description) {
        ObjectNode answer = JSON.createObjectNode().put("description", description);
        ObjectNode headers = JSON.createObjectNode();
        if (status == 401 || status == 403) {
            Headers.add(headers, "WWW-Authenticate");
        }
        if (status == 429 || status == 503) {
            Headers.add(headers, "Retry-After");
        }
        if (!headers.isEmpty()) {
            answer.set("headers", headers);
        }
        describe(answer, status);
        return answer;
    }

    /** What goes wrong before the controller is a problem too, whatever else is answered. */
    static void besideOthers(ObjectNode answer, int status) {
        if (answer.has("content")) {
            describe(answer, status);
        }
    }

    private static void describe(ObjectNode answer, int status) {
        ObjectNode content = answer.withObject("/content/" + MEDIA_TYPE.replace("/", "~1"));
        content.putObject("schema").put("$ref", ApiTree.SCHEMAS + PROBLEM);
        content.putObject("examples")
                .putObject("problem")
                .put("$ref", example(Objects.requireNonNull(KINDS.get(status))));
    }
}
