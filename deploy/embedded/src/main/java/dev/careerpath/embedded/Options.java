package dev.careerpath.embedded;

import java.util.HashMap;
import java.util.Map;

/** A program's options, each with its value or none. */
record Options(Map<String, String> values) {

    static Options of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            boolean valued = i + 1 < arguments.length && !arguments[i + 1].startsWith("--");
            values.put(arguments[i], valued ? arguments[++i] : "");
        }
        return new Options(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String value(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** 0 for any free one. */
    int port(String name) {
        return Integer.parseInt(value(name, "0"));
    }
}
