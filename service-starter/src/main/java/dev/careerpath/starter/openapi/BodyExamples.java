package dev.careerpath.starter.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows an example of each body that is taken, from the files {@code openapi/examples.json}. */
final class BodyExamples implements DocumentStep {

    private static final String FILES = "classpath*:openapi/examples.json";

    @Override
    public void complete(ApiTree api) {
        Map<String, JsonNode> examples = read();
        for (DescribedOperation operation : api.operations()) {
            JsonNode example = examples.get(operation.method() + " " + operation.path());
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
            content.withObject("/examples/cut-short").put("$ref", "#/components/examples/" + name);
        } else {
            content.set("example", example);
        }
    }

    private static Map<String, JsonNode> read() {
        Map<String, JsonNode> examples = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                new JsonMapper()
                        .readTree(file.getContentAsByteArray())
                        .properties()
                        .forEach(it -> examples.put(it.getKey(), it.getValue()));
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException("The examples of bodies cannot be read", e);
        }
    }
}
