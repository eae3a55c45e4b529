package dev.careerpath.local.api;

import tools.jackson.databind.JsonNode;

/** Turns problem details (RFC 9457) into text: what is wrong, then one line for each bad field. */
final class ProblemText {

    private ProblemText() {}

    static String of(Answer answer) {
        JsonNode problem = answer.json();
        String title = problem.path("title").asString("");
        if (title.isEmpty()) {
            return "The system answered %d without a reason: see ./career-path logs."
                    .formatted(answer.status());
        }
        StringBuilder text = new StringBuilder(title);
        String detail = problem.path("detail").asString("");
        if (!detail.isEmpty() && !detail.equals(title)) {
            text.append(": ").append(detail);
        }
        for (JsonNode error : problem.path("errors")) {
            String pointer = error.path("pointer").asString("");
            String message = error.path("message").asString(error.path("detail").asString(""));
            text.append("\n  ").append(pointer.isEmpty() ? "/" : pointer).append(": ");
            text.append(message);
        }
        return text.toString();
    }
}
