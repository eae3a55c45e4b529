package dev.careerpath.starter.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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

    /**
     * How a rule is tried.
     *
     * @param find adds each place that breaks it
     * @param breach breaks it in one place
     */
    record Check(BiConsumer<JsonNode, List<String>> find, Consumer<ObjectNode> breach) {}

    Check check();

    /** What in the document breaks it. */
    default List<String> findings(JsonNode document) {
        List<String> findings = new ArrayList<>();
        check().find().accept(document, findings);
        return findings;
    }

    /** Breaks it in one place. */
    default void breach(ObjectNode document) {
        check().breach().accept(document);
    }
}
