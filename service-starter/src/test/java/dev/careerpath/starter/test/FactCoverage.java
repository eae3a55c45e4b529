package dev.careerpath.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Which facts of the domain a data file names under {@code sources}.
 *
 * @param file the data file
 */
public record FactCoverage(JsonNode file) {

    private static final String FACTS = "/inventory-ids.tsv";

    /** The ids of all facts of the domain. */
    public static Set<String> facts() {
        try (InputStream in = FactCoverage.class.getResourceAsStream(FACTS)) {
            assertThat(in).as("the facts, " + FACTS).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t")[0])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts that one of these parts of the file names. */
    public Set<String> namedIn(String... parts) {
        return Stream.of(parts)
                .flatMap(part -> sources(file.get(part)))
                .collect(Collectors.toSet());
    }

    /** Fails where the file names a source that is no fact of the domain. */
    public void namesOnlyFacts() {
        assertThat(facts()).containsAll(sources(file).toList());
    }

    private static Stream<String> sources(JsonNode node) {
        return node.findValues("sources").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString);
    }
}
