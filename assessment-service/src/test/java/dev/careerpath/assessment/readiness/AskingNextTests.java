package dev.careerpath.assessment.readiness;

import static dev.careerpath.assessment.readiness.Leaders.TODAY;
import static dev.careerpath.assessment.readiness.Leaders.barely;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.frameworks.FrameworkJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AskingNextTests {

    @Test
    void namesAGateOnceThatAsksForOneOfTwoDegrees() {
        Assessed assessed =
                Assessing.assess(
                        askingForEitherDegree("cto-education"),
                        barely(CurrentRole.TECH_LEAD, TargetRole.CTO),
                        TODAY);
        assertThat(assessed.askNext())
                .filteredOn(it -> "education".equals(it.fact()))
                .singleElement()
                .satisfies(it -> assertThat(it.settles()).containsExactly("cto-education"));
    }

    private static Framework askingForEitherDegree(String gate) {
        String json =
                FrameworkJson.ownCopy(
                        "1.1-either",
                        copy -> {
                            for (JsonNode it : copy.get("gates")) {
                                if (it.get("code").asString().equals(gate)) {
                                    JsonNode rule = it.get("rule");
                                    ((ObjectNode) it)
                                            .putObject("rule")
                                            .put("type", "ANY_OF")
                                            .putArray("rules")
                                            .add(rule)
                                            .add(rule.deepCopy());
                                }
                            }
                        });
        return FrameworkFile.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "either");
    }
}
