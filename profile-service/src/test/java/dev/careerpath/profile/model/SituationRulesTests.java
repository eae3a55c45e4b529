package dev.careerpath.profile.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.profile.model.Context.CompanyStage;
import dev.careerpath.profile.model.Situation.Employer;
import dev.careerpath.profile.model.Situation.Employment;
import dev.careerpath.profile.model.Situation.Reach;
import dev.careerpath.starter.problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parts of a situation must not contradict each other. */
class SituationRulesTests {

    @Test
    void everythingMayBeLeftOut() {
        assertThat(pointers(null)).isEmpty();
        assertThat(pointers(new Situation(null, null, null, null, null, null))).isEmpty();
    }

    @Test
    void aLeaderOnLeaveHasACompanyAndMonths() {
        assertThat(
                        pointers(
                                new Situation(
                                        Employment.ON_LEAVE,
                                        4,
                                        Employer.PRESENT,
                                        CompanyStage.STARTUP,
                                        30,
                                        List.of(Reach.TEAM, Reach.BUDGET))))
                .isEmpty();
    }

    @Test
    void aLeaderBetweenJobsHasNoPresentCompany() {
        assertThat(
                        pointers(
                                new Situation(
                                        Employment.BETWEEN_JOBS,
                                        7,
                                        Employer.PRESENT,
                                        CompanyStage.STARTUP,
                                        30,
                                        List.of())))
                .containsExactly(
                        "/situation/employer", "/situation/companyStage", "/situation/companySize");
    }

    @Test
    void onlyWhoIsAwayCountsMonths() {
        assertThat(pointers(new Situation(Employment.FOUNDER, 3, null, null, null, null)))
                .containsExactly("/situation/monthsAway");
        assertThat(pointers(new Situation(null, 3, null, null, null, null)))
                .containsExactly("/situation/monthsAway");
    }

    private static List<String> pointers(Situation situation) {
        Findings findings = new Findings();
        SituationRules.check(findings, situation);
        return findings.found().stream().map(FieldError::pointer).toList();
    }
}
