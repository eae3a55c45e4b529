package dev.careerpath.assessment.readiness;

import static dev.careerpath.assessment.readiness.Leaders.FRAMEWORK;
import static dev.careerpath.assessment.readiness.Leaders.GROWING;
import static dev.careerpath.assessment.readiness.Leaders.TODAY;
import static dev.careerpath.assessment.readiness.Leaders.barely;
import static dev.careerpath.assessment.readiness.Leaders.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.EducationLevel;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.Education;
import dev.careerpath.assessment.leader.Experience;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.Situation;
import dev.careerpath.assessment.leader.Situation.Employment;
import dev.careerpath.assessment.readiness.GateResult.Means;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How gates of framework 1.1 can be met: by time, a step or a post, and by which degrees. */
class GateMeansTests {

    private static final LeaderProfile ARCHITECT =
            with(
                    barely(CurrentRole.ARCHITECT, TargetRole.FIELD_CTO),
                    new Experience(8.0, 6.5, 2.0, 0.0, 0.0, 4, false, null, null, null, 10.0));

    @Test
    void aGateThatTimeMeetsSaysWhen() {
        GateResult years = gate(Known.since(TODAY, ARCHITECT), "field-architecture-years");
        assertThat(years.status()).isEqualTo(GateStatus.UNMET);
        assertThat(years.metBy()).contains(Means.TIME);
        assertThat(years.metOn()).isEqualTo(LocalDate.of(2030, 5, 26));
        assertThat(years.actual())
                .isEqualTo("6.5 years of architecture; time alone meets it in May 2030");
    }

    @Test
    void theYearsGoOnFromTheDayOnWhichTheyWereTold() {
        Known told = Known.since(TODAY.minusDays(400), ARCHITECT);
        assertThat(gate(told, "field-architecture-years").metOn())
                .isEqualTo(LocalDate.of(2030, 5, 26).minusDays(400));
        LeaderProfile rated = ARCHITECT.rated(List.of());
        assertThat(gate(told.revised(rated, TODAY), "field-architecture-years").metOn())
                .as("another rating tells no figure anew")
                .isEqualTo(LocalDate.of(2030, 5, 26).minusDays(400));
    }

    @Test
    void whoIsAwayGainsNoYears() {
        LeaderProfile away =
                with(ARCHITECT, new Situation(Employment.BETWEEN_JOBS, 5, null, null, null, null));
        GateResult years = gate(Known.since(TODAY, away), "field-architecture-years");
        assertThat(years.metOn()).isNull();
        assertThat(years.metBy()).containsExactly(Means.POST);
    }

    @Test
    void aPostMeetsWhatTimeInThisOneDoesNot() {
        GateResult comparable =
                gate(Known.since(TODAY, ARCHITECT), "field-comparable-role-or-sales-years");
        assertThat(comparable.metBy()).containsExactly(Means.POST);
        assertThat(comparable.metOn()).isNull();
    }

    @Test
    void aGateOfLevelsSaysWhichMeetWhatIsMissing() {
        AskedLevel product = new AskedLevel(List.of("product-strategy", "customer-insight"), 2.5);
        AskedLevel technology =
                new AskedLevel(List.of("technical-judgment", "architecture-direction"), 2.5);

        assertThat(bothSides(CurrentRole.OTHER).levels()).containsExactly(product, technology);
        assertThat(bothSides(CurrentRole.VP_ENGINEERING).levels()).containsExactly(product);
        assertThat(bothSides(CurrentRole.CPO).levels()).containsExactly(technology);
        assertThat(gate(Known.since(TODAY, ARCHITECT), "field-architecture-years").levels())
                .as("years are no level")
                .isNull();
    }

    private static GateResult bothSides(CurrentRole role) {
        return gate(Known.of(barely(role, TargetRole.CPTO)), "cpto-product-and-technology");
    }

    @Test
    void travelIsAQuestionOfFit() {
        GateResult travel = gate(Known.since(TODAY, ARCHITECT), "field-travel");
        assertThat(travel.preferred()).isTrue();
        assertThat(travel.metBy()).isEmpty();
        assertThat(
                        Assessing.assess(FRAMEWORK, ARCHITECT, TODAY).gates().stream()
                                .filter(it -> it.code().equals("field-travel")))
                .as("framework 1.0 stays as it is")
                .allSatisfy(it -> assertThat(it.preferred()).isFalse())
                .allSatisfy(it -> assertThat(it.metBy()).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "MASTER,MSc Electronics,MET,MET",
                "MASTER,Electronics & Communication,MET,MET",
                "BACHELOR,Applied Computer Science,MET,MET",
                "BACHELOR,Bachelor of Science in Computer Science,MET,MET",
                "BACHELOR,B.Tech (Information Technology),MET,MET",
                "DOCTORATE,Medical informatics,MET,MET",
                "BACHELOR,Department of Software Engineering,MET,MET",
                "MBA,Management,UNMET,MET",
                "MBA,-,UNKNOWN,MET",
                "MASTER,Business Administration,UNMET,MET",
                "MASTER,History of technology,UNMET,UNMET",
                "MASTER,Philosophy of physics,UNMET,UNMET",
                "BACHELOR,Agribusiness,UNMET,UNMET",
                "BACHELOR,Database of folklore,UNMET,UNMET",
                "BACHELOR,-,UNKNOWN,UNKNOWN",
                "OTHER,Computer Science,UNMET,UNMET"
            })
    void aDegreeCountsByItsWholeField(
            EducationLevel level, String field, GateStatus technical, GateStatus ofEither) {
        Education degree = new Education(level, field);
        LeaderProfile cto = educated(barely(CurrentRole.TECH_LEAD, TargetRole.CTO), degree);
        assertThat(gate(Known.of(cto), "cto-education").status()).isEqualTo(technical);
        LeaderProfile fieldCto = educated(ARCHITECT, degree);
        assertThat(gate(Known.of(fieldCto), "field-education-or-sales-years").status())
                .isEqualTo(ofEither);
    }

    private static LeaderProfile educated(LeaderProfile it, Education degree) {
        return new LeaderProfile(
                it.timeZone(),
                it.currentRole(),
                it.targetRole(),
                it.context(),
                it.experience(),
                List.of(degree),
                it.ratings(),
                it.evidence(),
                it.goal(),
                null);
    }

    private static GateResult gate(Known known, String code) {
        return Assessing.assess(GROWING, known, TODAY).gates().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
