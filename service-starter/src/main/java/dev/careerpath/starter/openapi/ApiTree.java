package dev.careerpath.starter.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI document that is being completed. Schemas of records are named by their classes until
 * the last step.
 *
 * @param handlers the controllers' methods, by {@code GET /path/{with}/{names}}
 */
record ApiTree(ObjectNode document, Map<String, List<HandlerMethod>> handlers) {

    static final String SCHEMAS = "#/components/schemas/";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    ObjectNode schemas() {
        return document.withObject("/components/schemas");
    }

    ObjectNode paths() {
        return document.withObject("/paths");
    }

    List<DescribedOperation> operations() {
        List<DescribedOperation> operations = new ArrayList<>();
        for (var path : paths().properties()) {
            for (var one : path.getValue().properties()) {
                if (METHODS.contains(one.getKey())) {
                    String method = one.getKey().toUpperCase(Locale.ROOT);
                    operations.add(
                            new DescribedOperation(
                                    method,
                                    path.getKey(),
                                    (ObjectNode) one.getValue(),
                                    handlers.getOrDefault(
                                            method + " " + path.getKey(), List.of())));
                }
            }
        }
        return operations;
    }

    /** The schema itself, or the one that it refers to. */
    ObjectNode resolved(JsonNode schema) {
        String name = referred(schema);
        return (ObjectNode) (name == null ? schema : schemas().path(name));
    }

    /** The name of the schema that this one refers to; null if it refers to none. */
    static @Nullable String referred(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith(SCHEMAS) ? reference.substring(SCHEMAS.length()) : null;
    }

    /** The class that a schema is named by; null if it is none. */
    static @Nullable Class<?> type(String name) {
        String tried = name;
        while (true) {
            try {
                return Class.forName(tried, false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException e) {
                int dot = tried.lastIndexOf('.');
                if (dot < 0) {
                    return null;
                }
                tried = tried.substring(0, dot) + "$" + tried.substring(dot + 1);
            }
        }
    }
}
