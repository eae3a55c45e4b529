package dev.careerpath.starter.openapi;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows an example of each body that is taken, from the files {@code openapi/examples.json}. */
final class BodyExamples implements DocumentStep {

    /** What every service has below an address of its own. */
    private static final String OPERATIONS = "^/v1/operations/[^/]+";

    @Override
    public void complete(ApiTree api) {
        Map<String, JsonNode> examples = OpenApiFiles.read("examples.json");
        for (DescribedOperation operation : api.operations()) {
            JsonNode example =
                    examples.get(
                            operation.method()
                                    + " "
                                    + operation
                                            .path()
                                            .replaceFirst(OPERATIONS, "/v1/operations/{service}"));
            if (example != null) {
                operation
                        .node()
                        .path("requestBody")
                        .path("content")
                        .forEach(content -> show(api, (ObjectNode) content, example, examples));
            }
        }
    }

    /** A text is the name of one that several bodies share. */
    private static void show(
            ApiTree api, ObjectNode content, JsonNode example, Map<String, JsonNode> examples) {
        if (example.isString()) {
            String name = example.asString();
            api.document()
                    .withObject("/components/examples/" + name)
                    .put("summary", "Cut short: of each list the first only")
                    .set("value", examples.get(name));
            content.withObject("/examples/cut-short").put("$ref", AnswerExamples.EXAMPLES + name);
        } else {
            content.set("example", example);
        }
    }
}
