package dev.careerpath.starter.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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

    private final URI publicUrl;

    BodyExamples(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

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
                        .forEach(content -> show((ObjectNode) content, example));
            }
        }
    }

    /** A text is the address of one that is too long to be shown. */
    private void show(ObjectNode content, JsonNode example) {
        if (example.isString()) {
            content.withObject("/examples/shipped")
                    .put("summary", "One that the system itself has")
                    .put("externalValue", publicUrl + example.asString());
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
