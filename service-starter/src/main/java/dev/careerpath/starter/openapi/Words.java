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

/**
 * Says of every field what it is, from the files {@code openapi/words.json}: by {@code
 * Schema.field}, else by the field's name, which a service uses in one sense.
 */
final class Words implements DocumentStep {

    private static final String FILES = "classpath*:openapi/words.json";

    @Override
    public void complete(ApiTree api) {
        Map<String, String> words = read();
        api.schemas().properties().forEach(it -> describe(it.getKey(), it.getValue(), words));
    }

    private static void describe(String schema, JsonNode node, Map<String, String> words) {
        for (var field : node.path("properties").properties()) {
            String said =
                    words.getOrDefault(schema + "." + field.getKey(), words.get(field.getKey()));
            if (said != null
                    && field.getValue() instanceof ObjectNode described
                    && !described.has("description")) {
                described.put("description", said);
            }
        }
        node.forEach(child -> {
            if (child.isContainer()) {
                describe(schema, child, words);
            }
        });
    }

    private static Map<String, String> read() {
        Map<String, String> words = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                new JsonMapper()
                        .readTree(file.getContentAsByteArray())
                        .properties()
                        .forEach(it -> words.put(it.getKey(), it.getValue().asString()));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("The words for fields cannot be read", e);
        }
    }
}
