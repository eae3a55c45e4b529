package dev.careerpath.roadmap.charter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.CatalogueFile;
import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.starter.test.FactCoverage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every fact of the domain is met by a leader where it is said to be: in a step, a post, the first
 * days, the watchlist, the scorecard, a decision, or a charter of some role and stage.
 */
class CoverageTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Catalogue CATALOGUE = CatalogueFile.shipped("1.1");
    private static final FactCoverage NAMED = new FactCoverage(JSON.valueToTree(CATALOGUE));

    @Test
    void everyFactIsMetWhereItIsSaidToBe() {
        Set<String> inCharters = inCharters();
        Set<String> inPlans =
                NAMED.namedIn(
                        "activities", "posts", "onboarding", "watchlist", "scorecard", "decisions");
        Set<String> met = new HashSet<>(inCharters);
        met.addAll(inPlans);
        Set<String> notMet = new TreeSet<>();
        for (JsonNode fact : facts()) {
            String id = fact.get("id").asString();
            boolean said = !fact.get("shownIn").isEmpty();
            assertThat(met.contains(id)).as(id).isEqualTo(said);
            for (JsonNode place : fact.get("shownIn")) {
                assertThat(place.asString().startsWith("charter/") ? inCharters : inPlans)
                        .as(place.asString())
                        .contains(id);
            }
            if (!said) {
                notMet.add(id);
            }
        }
        System.out.printf(
                "Facts met by a leader: %d of %d (in charters %d, in plans %d); left out: %s%n",
                facts().size() - notMet.size(),
                facts().size(),
                inCharters.size(),
                inPlans.size(),
                notMet);
    }

    @Test
    void everySourceIsAFactOfTheDomain() {
        NAMED.namesOnlyFacts();
        assertThat(FactCoverage.facts()).containsAll(inCharters());
    }

    private static Set<String> inCharters() {
        WritingCharter writing = new WritingCharter(CharterFile.shipped("1.1"), CATALOGUE);
        Set<String> named = new HashSet<>();
        for (TargetRole role : TargetRole.values()) {
            for (CompanyStage stage : CompanyStage.values()) {
                Charter charter = writing.of(role, stage);
                charter.ownership().forEach(it -> named.addAll(it.sources()));
                charter.meetings().forEach(it -> named.addAll(it.sources()));
                charter.sections().stream()
                        .flatMap(section -> section.lines().stream())
                        .forEach(it -> named.addAll(it.sources()));
            }
        }
        return named;
    }

    private static JsonNode facts() {
        try (InputStream in = CoverageTests.class.getResourceAsStream("/facts/facts-1.1.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
