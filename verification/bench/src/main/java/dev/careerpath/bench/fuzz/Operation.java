package dev.careerpath.bench.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An operation of an OpenAPI document.
 *
 * @param document the whole document, which its schemas point into
 * @param method in lower case
 * @param path with its parameters in braces
 */
record Operation(JsonNode document, String method, String path, JsonNode description) {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    static List<Operation> of(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : document.path("paths").properties()) {
            METHODS.stream()
                    .filter(entry.getValue()::has)
                    .forEach(method ->
                            operations.add(
                                    new Operation(
                                            document,
                                            method,
                                            entry.getKey(),
                                            entry.getValue().get(method))));
        }
        return operations;
    }

    JsonNode parameters() {
        return description.path("parameters");
    }

    /** Schemas of its body by content type; empty if it takes none. */
    Map<String, JsonNode> bodies() {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> content :
                description.path("requestBody").path("content").properties()) {
            String type = content.getKey().contains("*") ? "application/json" : content.getKey();
            schemas.put(type, content.getValue().path("schema"));
        }
        return schemas;
    }

    @Override
    public String toString() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }
}
