package dev.careerpath.assessment.readiness;

import static dev.careerpath.assessment.readiness.Leaders.FRAMEWORK;
import static dev.careerpath.assessment.readiness.Leaders.TODAY;
import static dev.careerpath.assessment.readiness.Leaders.barely;
import static dev.careerpath.assessment.readiness.Leaders.fully;
import static dev.careerpath.assessment.readiness.Leaders.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.EducationLevel;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.Education;
import dev.careerpath.assessment.leader.Experience;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.Rating;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateCheckTests {

    private static final LeaderProfile FIELD = barely(CurrentRole.ARCHITECT, TargetRole.FIELD_CTO);

    @Test
    void withoutFactsAGateIsUnknown() {
        assertThat(gates(FIELD))
                .hasSize(6)
                .allSatisfy(it -> assertThat(it.status()).isEqualTo(GateStatus.UNKNOWN));
        assertThat(gate(FIELD, "field-architecture-years").actual())
                .isEqualTo("years of architecture not stated");
    }

    @Test
    void yearsMeetOrMissAGate() {
        assertThat(gate(years(10.0, null, null), "field-architecture-years").status())
                .isEqualTo(GateStatus.MET);
        GateResult missed = gate(years(9.5, null, null), "field-architecture-years");
        assertThat(missed.status()).isEqualTo(GateStatus.UNMET);
        assertThat(missed.actual()).isEqualTo("9.5 years of architecture");
        assertThat(missed.sources()).isNotEmpty();
    }

    @Test
    void whoHasLedPeopleInNoYearHasLedNoTeam() {
        LeaderProfile never = leading(0.0);
        assertThat(gate(never, "cto-team-leadership").status()).isEqualTo(GateStatus.UNMET);
        assertThat(gate(never, "cto-team-leadership").actual()).contains("no team led yet");
        assertThat(gate(leading(1.0), "cto-team-leadership").status())
                .isEqualTo(GateStatus.UNKNOWN);
    }

    @Test
    void longSalesYearsStandInForAComparableRole() {
        String code = "field-comparable-role-or-sales-years";
        assertThat(gate(years(null, 2.0, 10.0), code).status()).isEqualTo(GateStatus.MET);
        assertThat(gate(years(null, 2.0, 9.0), code).status()).isEqualTo(GateStatus.UNMET);
        assertThat(gate(years(null, 2.0, null), code).status()).isEqualTo(GateStatus.UNKNOWN);
    }

    @Test
    void aDegreeCountsByLevelAndField() {
        String code = "cto-education";
        assertThat(gate(degree(EducationLevel.MASTER, "Computer Science"), code).status())
                .isEqualTo(GateStatus.MET);
        assertThat(gate(degree(EducationLevel.MASTER, "History"), code).status())
                .isEqualTo(GateStatus.UNMET);
        assertThat(gate(degree(EducationLevel.MASTER, null), code).status())
                .isEqualTo(GateStatus.UNKNOWN);
        assertThat(gate(degree(EducationLevel.OTHER, "Computer Science"), code).status())
                .isEqualTo(GateStatus.UNMET);
        assertThat(gate(degree(EducationLevel.MASTER, null), code).preferred()).isTrue();
    }

    @Test
    void aLevelMeetsAGateOnlyWhenMoreThanATitleIsBehindIt() {
        String code = "cpto-product-and-technology";
        LeaderProfile cto = barely(CurrentRole.CTO, TargetRole.CPTO);
        assertThat(gate(cto, code).status()).isEqualTo(GateStatus.UNKNOWN);
        assertThat(gate(rated(cto, 4), code).status()).isEqualTo(GateStatus.MET);
        assertThat(gate(rated(cto, 0), code).status()).isEqualTo(GateStatus.UNMET);
        assertThat(gate(rated(cto, 0), code).actual())
                .isEqualTo(
                        "today CTO; product strategy 1.2 (a rough estimate);"
                                + " customer insight 1.2 (a rough estimate)");
    }

    @Test
    void gatesNeverTouchTheScore() {
        LeaderProfile traveller = fully(CurrentRole.CTO, TargetRole.FIELD_CTO, 4);
        Experience home = travelling(traveller.experience(), 0.0);
        Assessed away = Assessing.assess(FRAMEWORK, traveller, TODAY);
        Assessed athome = Assessing.assess(FRAMEWORK, with(traveller, home), TODAY);
        assertThat(athome.readiness()).isEqualTo(away.readiness());
        assertThat(athome.gates())
                .filteredOn(it -> it.status() == GateStatus.UNMET)
                .extracting(GateResult::code)
                .containsExactly("field-travel");
    }

    private static LeaderProfile rated(LeaderProfile leader, double level) {
        return with(
                leader,
                List.of(
                        new Rating("product-strategy", level),
                        new Rating("customer-insight", level)),
                List.of());
    }

    private static LeaderProfile years(Double architecture, Double comparable, Double sales) {
        return with(
                FIELD,
                new Experience(
                        null,
                        architecture,
                        null,
                        comparable,
                        sales,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static LeaderProfile leading(double years) {
        return with(
                barely(CurrentRole.SENIOR_ENGINEER, TargetRole.CTO),
                new Experience(null, null, years, null, null, null, null, null, null, null, null));
    }

    private static Experience travelling(Experience it, Double percent) {
        return new Experience(
                it.yearsInIndustry(),
                it.yearsArchitecture(),
                it.yearsLeadership(),
                it.yearsInComparableRole(),
                it.yearsItSalesOrSolutionArchitecture(),
                it.largestTeamLed(),
                it.managesManagers(),
                it.budgetOwned(),
                it.boardExposure(),
                it.clientFacing(),
                percent);
    }

    private static LeaderProfile degree(EducationLevel level, String field) {
        LeaderProfile it = barely(CurrentRole.TECH_LEAD, TargetRole.CTO);
        return new LeaderProfile(
                it.timeZone(),
                it.currentRole(),
                it.targetRole(),
                it.context(),
                it.experience(),
                List.of(new Education(level, field)),
                it.ratings(),
                it.evidence(),
                it.goal(),
                null);
    }

    private static List<GateResult> gates(LeaderProfile leader) {
        return Assessing.assess(FRAMEWORK, leader, TODAY).gates();
    }

    private static GateResult gate(LeaderProfile leader, String code) {
        return gates(leader).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
