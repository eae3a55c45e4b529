package dev.careerpath.assessment.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.readiness.Assessed;
import dev.careerpath.assessment.readiness.Assessing;
import dev.careerpath.assessment.readiness.Leaders;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    @Test
    void eachSideIsThatRolesOwnAssessment() {
        LeaderProfile leader = Leaders.fully(CurrentRole.VP_ENGINEERING, TargetRole.CPTO, 3.5);
        Comparison comparison = Comparison.of(Leaders.FRAMEWORK, Known.of(leader), Leaders.TODAY);
        assertThat(comparison.targetRole()).isEqualTo(TargetRole.CPTO);
        assertThat(comparison.roles())
                .extracting(Comparison.Side::role)
                .containsExactly(TargetRole.values());
        assertThat(comparison.roles())
                .allSatisfy(side -> {
                    Assessed own =
                            Assessing.assess(
                                    Leaders.FRAMEWORK,
                                    leader.aimingFor(side.role()),
                                    Leaders.TODAY);
                    assertThat(side.readiness()).isEqualTo(own.readiness());
                    assertThat(side.gates()).isEqualTo(own.gates());
                    assertThat(side.competencies()).hasSameSizeAs(own.competencies());
                });
    }

    @Test
    void anAssessmentTellsTheSameOfTheOtherRoles() {
        LeaderProfile leader = Leaders.fully(CurrentRole.CPO, TargetRole.CTO, 2);
        Assessed assessed = Assessing.assess(Leaders.FRAMEWORK, leader, Leaders.TODAY);
        Comparison comparison = Comparison.of(Leaders.FRAMEWORK, Known.of(leader), Leaders.TODAY);
        assertThat(assessed.otherRoles())
                .allSatisfy(other ->
                        assertThat(comparison.roles())
                                .filteredOn(side -> side.role() == other.role())
                                .singleElement()
                                .extracting(side -> side.readiness().score())
                                .isEqualTo(other.score()));
    }
}
