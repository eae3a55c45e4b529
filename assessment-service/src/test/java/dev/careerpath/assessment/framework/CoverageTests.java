package dev.careerpath.assessment.framework;

import dev.careerpath.starter.test.FactCoverage;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every domain fact of the kinds that matter for readiness is used, or left out with a reason. */
class CoverageTests {

    private final FactCoverage coverage =
            new FactCoverage(
                    "framework 1.0", new JsonMapper().valueToTree(FrameworkFile.shipped("1.0")));

    @Test
    void everyFactOfReadinessIsUsedOrExcluded() {
        coverage.isWholeFor(
                Set.of(
                        "skill",
                        "readiness-area",
                        "ai-area",
                        "requirement",
                        "responsibility",
                        "comparison",
                        "ownership",
                        "context-type"),
                "competencies",
                "roles",
                "modifiers",
                "gates");
    }

    @Test
    void everySourceIsAFactOfTheDomain() {
        coverage.namesOnlyFacts();
    }
}
