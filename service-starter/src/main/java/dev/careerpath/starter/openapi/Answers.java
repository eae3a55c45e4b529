package dev.careerpath.starter.openapi;

import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives each operation every status that it may answer with. */
final class Answers implements DocumentStep {

    private final Permissions permissions;

    Answers(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public void complete(ApiTree api) {
        Headers.define(api);
        Problems.define(api);
        for (DescribedOperation operation : api.operations()) {
            SuccessAnswers.complete(operation);
            problems(operation);
            sort(operation);
        }
        Problems.dropUnused(api);
    }

    private void problems(DescribedOperation operation) {
        operation
                .annotations(Refuses.class)
                .forEach(it ->
                        operation
                                .responses()
                                .set(
                                        Integer.toString(it.status()),
                                        Problems.answer(it.status(), it.when())));
        add(operation, 400, true);
        add(operation, 401, true);
        add(operation, 403, permissions.scopes(operation).filter(it -> !it.isEmpty()).isPresent());
        add(operation, 404, operation.path().contains("{"));
        add(operation, 406, true);
        add(operation, 412, operation.header("If-Match").isPresent());
        add(operation, 413, operation.takesBody());
        add(operation, 415, operation.takesBody());
        add(operation, 422, operation.header("Idempotency-Key").isPresent());
        add(operation, 428, operation.header("If-Match").isPresent());
        add(operation, 429, true);
        add(operation, 503, true);
        add(operation, 504, true);
        add(operation, 507, operation.writes());
    }

    private static void add(DescribedOperation operation, int status, boolean applies) {
        String key = Integer.toString(status);
        if (!applies) {
            return;
        }
        if (operation.responses().get(key) instanceof ObjectNode said) {
            Problems.besideOthers(said, status);
        } else {
            operation.responses().set(key, Problems.reference(status));
        }
    }

    private static void sort(DescribedOperation operation) {
        var sorted = new TreeMap<String, JsonNode>();
        operation.responses().properties().forEach(it -> sorted.put(it.getKey(), it.getValue()));
        ObjectNode responses = operation.node().putObject("responses");
        sorted.forEach(responses::set);
    }
}
