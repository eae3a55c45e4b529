package dev.careerpath.starter.openapi;

import java.util.List;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.node.ObjectNode;

/** What an operation answers where nothing goes wrong: its statuses, their words and headers. */
final class SuccessAnswers {

    private SuccessAnswers() {}

    static void complete(DescribedOperation operation) {
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
}
