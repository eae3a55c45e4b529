package dev.careerpath.assessment.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.TargetRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssessedTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void writesAnAssessmentWithTheFieldsOfTheApi() {
        JsonNode written =
                JSON.valueToTree(
                        Assessing.assess(
                                Leaders.FRAMEWORK,
                                Leaders.fully(CurrentRole.CTO, TargetRole.CPTO, 4),
                                Leaders.TODAY));
        assertThat(written.propertyNames())
                .containsExactlyInAnyOrder(
                        "frameworkVersion",
                        "targetRole",
                        "readiness",
                        "competencies",
                        "gates",
                        "strengths",
                        "raters",
                        "otherRoles",
                        "askNext",
                        "ignored");
        assertThat(written.at("/readiness").propertyNames())
                .containsExactlyInAnyOrder("score", "low", "high", "band", "notReadyBecause");
        assertThat(written.at("/competencies/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "code",
                        "name",
                        "required",
                        "level",
                        "confidence",
                        "disagreement",
                        "gap",
                        "weight",
                        "priority",
                        "because",
                        "mean",
                        "precision",
                        "defining",
                        "unconfirmed");
        assertThat(written.at("/competencies/0/because/0").propertyNames())
                .containsExactlyInAnyOrder("rule", "input", "contribution", "sources");
    }
}
