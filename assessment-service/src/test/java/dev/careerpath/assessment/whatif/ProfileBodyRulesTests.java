package dev.careerpath.assessment.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.problem.FieldError;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProfileBodyRulesTests {

    @Test
    void anEmptyTextIsNoKindOfEvidence() {
        ObjectNode profile =
                (ObjectNode)
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"evidence":[{"competency":"ai-strategy","kind":"","date":"2026-01-31"}]}
                                        """);

        assertThat(ProfileBodyRules.check(profile))
                .extracting(FieldError::pointer)
                .contains("/evidence/0/kind");
    }
}
