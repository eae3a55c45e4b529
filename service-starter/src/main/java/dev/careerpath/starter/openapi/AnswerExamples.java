package dev.careerpath.starter.openapi;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows an example of each JSON that is answered, from the files {@code openapi/answers.json}: real
 * answers by the name of their schema, or by {@code GET /path} where it has none. Every operation
 * that answers with a schema shows the same one, the one of bodies where that is taken too.
 */
final class AnswerExamples implements DocumentStep {

    static final String EXAMPLES = "#/components/examples/";

    @Override
    public void complete(ApiTree api) {
        Map<String, JsonNode> answers = OpenApiFiles.read("answers.json");
        for (DescribedOperation operation : api.operations()) {
            for (JsonNode answer : operation.responses()) {
                for (var content : answer.path("content").properties()) {
                    if (isJson(content.getKey())) {
                        String name = name(operation, content.getValue().path("schema"));
                        show(api, (ObjectNode) content.getValue(), name, answers);
                    }
                }
            }
        }
    }

    private static void show(
            ApiTree api, ObjectNode content, String name, Map<String, JsonNode> answers) {
        ObjectNode shared = api.document().withObject("/components/examples");
        JsonNode example = answers.get(name);
        if (ApiTree.referred(content.path("schema")) == null) {
            if (example != null) {
                content.set("example", example);
            }
            return;
        }
        if (example != null && !shared.has(name)) {
            shared.putObject(name).set("value", example);
        }
        if (shared.has(name)) {
            content.withObject("/examples/answer").put("$ref", EXAMPLES + name);
        }
    }

    /** What an answer's example is found by. */
    private static String name(DescribedOperation operation, JsonNode schema) {
        String referred = ApiTree.referred(schema);
        return referred == null ? operation.method() + " " + operation.path() : referred;
    }

    /** Whether bodies of the type are one JSON value. */
    static boolean isJson(String mediaType) {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }
}
