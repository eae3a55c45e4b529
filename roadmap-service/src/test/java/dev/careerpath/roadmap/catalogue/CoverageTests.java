package dev.careerpath.roadmap.catalogue;

import dev.careerpath.starter.test.FactCoverage;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every domain fact of the kinds that matter for a plan is used, or left out with a reason. */
class CoverageTests {

    private final FactCoverage coverage =
            new FactCoverage(
                    "catalogue 1.0", new JsonMapper().valueToTree(CatalogueFile.shipped("1.0")));

    @Test
    void everyFactOfPlansIsUsedOrExcluded() {
        coverage.isWholeFor(
                Set.of(
                        "transition",
                        "fix",
                        "failure-mode",
                        "cadence",
                        "artifact",
                        "metric",
                        "onboarding",
                        "decision-right",
                        "trigger",
                        "responsibility"),
                "activities",
                "onboarding",
                "watchlist",
                "scorecard",
                "decisions");
    }

    @Test
    void everySourceIsAFactOfTheDomain() {
        coverage.namesOnlyFacts();
    }
}
