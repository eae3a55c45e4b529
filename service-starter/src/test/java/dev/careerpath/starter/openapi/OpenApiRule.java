package dev.careerpath.starter.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Redocly's and Spectral's recommended rules ask of an OpenAPI document, as far as it matters
 * to clients, and that every field and limit is said; each with a way to break it.
 */
sealed interface OpenApiRule permits DocumentRule, OperationRule, SchemaRule {

    /** All there are. */
    static Stream<OpenApiRule> all() {
        return Stream.<OpenApiRule[]>of(
                        DocumentRule.values(), OperationRule.values(), SchemaRule.values())
                .flatMap(Stream::of);
    }

    /** Adds each place that breaks it. */
    void find(JsonNode document, List<String> findings);

    /** Breaks it in one place. */
    void breach(ObjectNode document);

    /** What in the document breaks it. */
    default List<String> findings(JsonNode document) {
        List<String> findings = new ArrayList<>();
        find(document, findings);
        return findings;
    }
}
