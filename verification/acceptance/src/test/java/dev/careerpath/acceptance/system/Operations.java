package dev.careerpath.acceptance.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Every operation that the served OpenAPI documents describe. */
public final class Operations {

    static final List<String> DOCUMENTS =
            List.of("/openapi/profile", "/openapi/assessment", "/openapi/roadmap");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private Operations() {}

    /**
     * One operation.
     *
     * @param path with its parameters in braces
     * @param contentType what it takes; empty if it takes no body
     */
    public record Operation(String method, String path, String contentType) {

        /** The path with something in place of each parameter. */
        public String with(String profileId) {
            return path.replace("{profileId}", profileId)
                    .replace("{id}", profileId)
                    .replaceAll("\\{[^}]+}", "none");
        }

        /** Whether it only reads; a preview computes and stores nothing. */
        public boolean reads() {
            return method.equals("GET") || path.endsWith("/preview");
        }

        /** Whether it is about one profile. */
        public boolean aboutOneProfile() {
            return path.contains("{profileId}") || path.startsWith("/v1/profiles/{id}");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** All of them, as the running system serves them. */
    public static List<Operation> of(RunningSystem system) {
        List<Operation> operations = new ArrayList<>();
        Caller reader = system.stranger();
        for (String document : DOCUMENTS) {
            JsonNode paths = reader.get(document).expect(200).json().path("paths");
            for (Map.Entry<String, JsonNode> path : paths.properties()) {
                for (String method : METHODS) {
                    JsonNode operation = path.getValue().path(method);
                    if (!operation.isMissingNode()) {
                        operations.add(
                                new Operation(
                                        method.toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        contentType(operation)));
                    }
                }
            }
        }
        return operations;
    }

    private static String contentType(JsonNode operation) {
        return operation.path("requestBody").path("content").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
