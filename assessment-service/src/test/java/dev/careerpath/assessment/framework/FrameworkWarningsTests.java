package dev.careerpath.assessment.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FrameworkWarningsTests {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"戦略", "التفكير", "हिन्दी", "Team 👩🏽‍💻"})
    void warnsOfANameThatTheDocumentHasNoFontFor(String name) throws IOException {
        assertThat(named(name))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.path()).isEqualTo("/competencies/0/name");
                    assertThat(warning.reason()).contains("PDF");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Führung & Größe", "Стратегия", "Στρατηγική", "Run – or buy? 50 %"})
    void takesNamesThatItCanPrint(String name) throws IOException {
        assertThat(named(name)).isEmpty();
    }

    @Test
    void findsNothingInWhatShips() {
        Framework shipped = FrameworkFile.shipped("1.0");
        assertThat(ofNames(shipped)).isEmpty();
    }

    private static List<MalformedFramework.Problem> named(String name) throws IOException {
        try (InputStream in =
                FrameworkWarningsTests.class.getResourceAsStream("/framework/framework-1.0.json")) {
            ObjectNode file = (ObjectNode) JSON.readTree(in);
            ((ObjectNode) file.get("competencies").get(0)).put("name", name);
            Framework framework =
                    FrameworkFile.read(
                            new ByteArrayInputStream(JSON.writeValueAsBytes(file)), "test.json");
            return ofNames(framework);
        }
    }

    private static List<MalformedFramework.Problem> ofNames(Framework framework) {
        Set<String> codes =
                framework.competencies().stream().map(Competency::code).collect(Collectors.toSet());
        return FrameworkWarnings.of(framework, codes).stream()
                .filter(warning -> warning.path().matches("/(competencies|gates)/.*"))
                .toList();
    }
}
