package dev.careerpath.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whether a data file uses the facts it has to use: each fact of the given kinds is named under
 * {@code sources} in one of the file's parts, or stands among its {@code exclusions} with a reason.
 * At most one fact in twenty may be left out.
 *
 * @param name what the printed line calls the file
 * @param file the data file, with {@code exclusions: [{source, reason}]}
 */
public record FactCoverage(String name, JsonNode file) {

    private static final String FACTS = "/inventory-ids.tsv";
    private static final double MOST_EXCLUDED = 0.05;

    /** Prints the coverage and fails where a fact is neither used nor left out with a reason. */
    public void isWholeFor(Set<String> kinds, String... parts) {
        Set<String> toCover =
                kindById().entrySet().stream()
                        .filter(row -> kinds.contains(row.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> used =
                Stream.of(parts)
                        .flatMap(part -> sources(file.get(part)))
                        .collect(Collectors.toSet());
        Set<String> excluded =
                file.get("exclusions")
                        .valueStream()
                        .map(it -> it.get("source").asString())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> open = new TreeSet<>(toCover);
        open.removeAll(used);
        System.out.printf(
                "Coverage of the domain by %s: %d of %d facts used, %d excluded, %d open%n",
                name,
                toCover.size() - open.size(),
                toCover.size(),
                excluded.size(),
                open.stream().filter(id -> !excluded.contains(id)).count());
        assertThat(kinds).isSubsetOf(kindById().values());
        assertThat(excluded).containsExactlyElementsOf(open);
        assertThat((double) excluded.size() / toCover.size()).isLessThan(MOST_EXCLUDED);
        assertThat(file.get("exclusions").valueStream())
                .allSatisfy(it -> assertThat(it.get("reason").asString()).isNotBlank());
    }

    /** Fails where the file names a source that is no fact of the domain. */
    public void namesOnlyFacts() {
        assertThat(kindById().keySet()).containsAll(sources(file).toList());
    }

    private static Stream<String> sources(JsonNode node) {
        return node.findValues("sources").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString);
    }

    private static Map<String, String> kindById() {
        try (InputStream in = FactCoverage.class.getResourceAsStream(FACTS)) {
            assertThat(in).as("the facts, " + FACTS).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(row -> row[0], row -> row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
