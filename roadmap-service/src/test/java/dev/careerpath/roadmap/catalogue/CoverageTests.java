package dev.careerpath.roadmap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every domain fact of the kinds that matter for a plan is used, or left out with a reason. */
class CoverageTests {

    private static final Set<String> KINDS =
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
                    "responsibility");
    private static final double MOST_EXCLUDED = 0.05;

    private static final Map<String, String> KIND_BY_ID = new LinkedHashMap<>();
    private static JsonNode catalogue;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = CoverageTests.class.getResourceAsStream("/inventory-ids.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .forEach(row -> KIND_BY_ID.put(row[0], row[1]));
        }
        catalogue = new JsonMapper().valueToTree(CatalogueFile.shipped("1.0"));
    }

    @Test
    void everyFactOfPlansIsUsedOrExcluded() {
        Set<String> toCover =
                KIND_BY_ID.entrySet().stream()
                        .filter(row -> KINDS.contains(row.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> used =
                Stream.of("activities", "onboarding", "watchlist", "scorecard", "decisions")
                        .flatMap(part -> sources(catalogue.get(part)))
                        .collect(Collectors.toSet());
        Set<String> excluded =
                catalogue
                        .get("exclusions")
                        .valueStream()
                        .map(it -> it.get("source").asString())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> open = new TreeSet<>(toCover);
        open.removeAll(used);
        System.out.printf(
                "Coverage of the domain by catalogue 1.0: %d of %d facts used, %d excluded, %d open%n",
                toCover.size() - open.size(),
                toCover.size(),
                excluded.size(),
                open.stream().filter(id -> !excluded.contains(id)).count());
        assertThat(toCover).hasSizeGreaterThan(250);
        assertThat(excluded).containsExactlyElementsOf(open);
        assertThat((double) excluded.size() / toCover.size()).isLessThan(MOST_EXCLUDED);
        assertThat(catalogue.get("exclusions").valueStream())
                .allSatisfy(it -> assertThat(it.get("reason").asString()).isNotBlank());
    }

    @Test
    void everySourceIsAFactOfTheDomain() {
        assertThat(KIND_BY_ID.keySet()).containsAll(sources(catalogue).toList());
    }

    private static Stream<String> sources(JsonNode node) {
        List<JsonNode> lists = node.findValues("sources");
        return lists.stream().flatMap(JsonNode::valueStream).map(JsonNode::asString);
    }
}
