package dev.careerpath.assessment.framework;

import dev.careerpath.starter.test.FactCoverage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a framework rests on is there to be read. */
class CoverageTests {

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1"})
    void everySourceIsAFactOfTheDomain(String version) {
        new FactCoverage(new JsonMapper().valueToTree(FrameworkFile.shipped(version)))
                .namesOnlyFacts();
    }
}
