package dev.careerpath.starter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The three documents of docs/openapi, which the services' tests hold to what is served. */
class OpenApiRuleTests {

    static Stream<Arguments> everywhere() {
        return OpenApiDocuments.names()
                .flatMap(name -> OpenApiRule.all().map(rule -> Arguments.of(name, rule)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void everyDocumentKeepsEveryRule(String name, OpenApiRule rule) {
        assertThat(rule.findings(OpenApiDocuments.read(name))).isEmpty();
    }

    static Stream<OpenApiRule> all() {
        return OpenApiRule.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aBreachIsFound(OpenApiRule rule) {
        ObjectNode document = OpenApiDocuments.read("assessment");
        int before = rule.findings(document).size();

        rule.breach(document);

        assertThat(rule.findings(document)).hasSizeGreaterThan(before);
    }
}
