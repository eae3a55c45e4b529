package dev.careerpath.assessment.readiness;

import static dev.careerpath.assessment.readiness.Leaders.FRAMEWORK;
import static dev.careerpath.assessment.readiness.Leaders.TODAY;
import static dev.careerpath.assessment.readiness.Leaders.barely;
import static dev.careerpath.assessment.readiness.Leaders.fully;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.TargetRole;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A gate speaks to people: no codes of the profile, the framework or this program. */
class GateWordsTests {

    @ParameterizedTest
    @EnumSource(CurrentRole.class)
    void noGateShowsACode(CurrentRole today) {
        assertThat(
                        Stream.of(TargetRole.values())
                                .flatMap(role ->
                                        Stream.of(barely(today, role), fully(today, role, 4)))
                                .flatMap(it ->
                                        Assessing.assess(FRAMEWORK, it, TODAY).gates().stream())
                                .map(GateResult::actual))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it)
                                .isNotBlank()
                                .doesNotContainPattern(
                                        "[a-z][A-Z]|[A-Z]_[A-Z]|[a-z]-[a-z]|\\.\\d\\d"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIELD_CTO | field-travel | would travel 40 % of the time",
                "FIELD_CTO | field-client-facing | leads work with clients",
                "CTO | cto-team-leadership | led a team of 120; has led managers; 10 years of leading people",
            })
    void aGateSaysWhatIsKnownInWords(TargetRole role, String gate, String words) {
        assertThat(Assessing.assess(FRAMEWORK, fully(CurrentRole.CTO, role, 4), TODAY).gates())
                .filteredOn(it -> it.code().equals(gate))
                .extracting(GateResult::actual)
                .containsExactly(words);
    }
}
