package dev.careerpath.starter.openapi;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says of every field what it is, from the files {@code openapi/words.json}: by {@code
 * Schema.field}, else by the field's name, which a service uses in one sense.
 */
final class Words implements DocumentStep {

    @Override
    public void complete(ApiTree api) {
        Map<String, JsonNode> words = OpenApiFiles.read("words.json");
        api.schemas().properties().forEach(it -> describe(it.getKey(), it.getValue(), words));
    }

    private static void describe(String schema, JsonNode node, Map<String, JsonNode> words) {
        for (var field : node.path("properties").properties()) {
            JsonNode said =
                    words.getOrDefault(schema + "." + field.getKey(), words.get(field.getKey()));
            if (said != null
                    && field.getValue() instanceof ObjectNode described
                    && !described.has("description")) {
                described.set("description", said);
            }
        }
        node.forEach(child -> {
            if (child.isContainer()) {
                describe(schema, child, words);
            }
        });
    }
}
