package dev.careerpath.starter.body;

import tools.jackson.databind.JsonNode;

/** A value of the caller's as an explanation repeats it, and the values that there may be. */
final class ShownValue {

    private static final int LONGEST = 40;

    private ShownValue() {}

    static String of(JsonNode value) {
        String text =
                value.isContainer()
                        ? "This"
                        : value.isString() ? "\"" + value.asString() + "\"" : value.asString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static String range(JsonNode schema) {
        String least = schema.path("minimum").asString("");
        String most = schema.path("maximum").asString("");
        if (least.isEmpty() || most.isEmpty()) {
            return least.isEmpty() ? "give " + most + " at most" : "give " + least + " at least";
        }
        return "give " + least + " to " + most;
    }
}
