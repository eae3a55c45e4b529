package dev.careerpath.assessment.caseapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A filter is read whatever stands between its quotes, and however much. */
class ConditionTests {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"", "it's", "''", "'", "a AND b", "\u6226\u7565"})
    void aValueIsWhatStandsBetweenTheQuotes(String value) {
        var condition = Condition.of("title='" + value.replace("'", "''") + "'").getFirst();

        assertThat(condition.getFirst().value()).isEqualTo(value);
        assertThat(condition.getFirst().test(JSON.createObjectNode().put("title", value))).isTrue();
    }

    @Test
    void aLongValueIsReadToo() {
        String value = "o'k".repeat(100_000);

        assertThat(
                        Condition.of("title~'" + value.replace("'", "''") + "'")
                                .getFirst()
                                .getFirst()
                                .value())
                .isEqualTo(value);
        assertThatThrownBy(() -> Condition.of("title~'" + "a".repeat(100_000)))
                .isInstanceOf(StatusInfo.Refusal.class);
    }
}
