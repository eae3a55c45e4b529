package dev.careerpath.starter.openapi;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.method.HandlerMethod;
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
            success(operation);
            problems(operation);
            sort(operation);
        }
        Problems.dropUnused(api);
    }

    private static void success(DescribedOperation operation) {
        ObjectNode responses = operation.responses();
        Optional<Succeeds> said = operation.annotation(Succeeds.class);
        if (said.isPresent() && responses.remove("200") instanceof ObjectNode answer) {
            responses.set(Integer.toString(said.get().value()), answer);
        }
        boolean never =
                !operation.writes()
                        && operation.handlers().stream().allMatch(HandlerMethod::isVoid)
                        && !operation.responses().path("200").has("content");
        if (never) {
            responses.remove("200");
        }
        boolean conditional =
                operation.header("If-Match").isPresent()
                        || operation.header("If-None-Match").isPresent();
        for (var one : responses.properties()) {
            if (!one.getKey().startsWith("2") || !(one.getValue() instanceof ObjectNode answer)) {
                continue;
            }
            int status = Integer.parseInt(one.getKey());
            answer.put("description", description(status, answer.path("description").asString("")));
            ObjectNode headers = answer.withObject("/headers");
            if (said.map(Succeeds::etag).orElse(false)
                    || conditional && (status == 200 || status == 201)) {
                Headers.add(headers, "ETag");
            }
            if (status == 201 || said.map(Succeeds::location).orElse(false)) {
                Headers.add(headers, "Location");
            }
            if (status == 202 && !operation.writes()) {
                Headers.add(headers, "Retry-After");
            }
            if (headers.isEmpty()) {
                answer.remove("headers");
            }
        }
        if (operation.header("If-None-Match").isPresent()) {
            ObjectNode unchanged = responses.putObject("304");
            unchanged.put("description", "It is the version that If-None-Match names.");
            Headers.add(unchanged.putObject("headers"), "ETag");
        }
    }

    private static String description(int status, String given) {
        if (!given.isEmpty()
                && !List.of("OK", "Created", "Accepted", "No Content").contains(given)) {
            return given;
        }
        return switch (status) {
            case 201 -> "It was made; Location says where it is.";
            case 202 -> "It was taken, and is done in a moment.";
            case 204 -> "It was done.";
            default -> "What was asked for.";
        };
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
