package dev.careerpath.starter.openapi;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The headers of answers, each described once. */
final class Headers {

    private static final Map<String, String> KNOWN =
            new TreeMap<>(
                    Map.of(
                            "ETag",
                            "The version, for If-Match and If-None-Match.",
                            "Location",
                            "Where it is.",
                            "Retry-After",
                            "Seconds to wait before asking again.",
                            "WWW-Authenticate",
                            "What kind of token is needed, and what was wrong with the one sent."));

    private Headers() {}

    static void define(ApiTree api) {
        ObjectNode headers = api.document().withObject("/components/headers");
        KNOWN.forEach((name, description) -> {
            ObjectNode header = headers.putObject(name).put("description", description);
            ObjectNode schema = header.putObject("schema");
            if (name.equals("Retry-After")) {
                schema.put("type", "integer").put("minimum", 0);
            } else {
                schema.put("type", "string");
            }
        });
    }

    static void add(ObjectNode headers, String name) {
        headers.putObject(name).put("$ref", "#/components/headers/" + name);
    }
}
