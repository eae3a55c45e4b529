package dev.careerpath.assessment.readiness;

import static dev.careerpath.assessment.readiness.Leaders.FRAMEWORK;
import static dev.careerpath.assessment.readiness.Leaders.TODAY;
import static dev.careerpath.assessment.readiness.Leaders.barely;
import static dev.careerpath.assessment.readiness.Leaders.fully;
import static dev.careerpath.assessment.readiness.Leaders.led;
import static dev.careerpath.assessment.readiness.Leaders.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.Emphasis;
import dev.careerpath.assessment.framework.EvidenceKind;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.CompanyContext;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.OthersRating;
import dev.careerpath.assessment.leader.Rating;
import dev.careerpath.assessment.readiness.Assessed.Ignored;
import dev.careerpath.assessment.readiness.Assessed.OtherRole;
import dev.careerpath.assessment.readiness.Assessed.Question;
import dev.careerpath.assessment.readiness.CompetencyResult.Contribution;
import dev.careerpath.assessment.readiness.Readiness.Band;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssessingTests {

    private static final Instant NOON = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final LeaderProfile LEAD = barely(CurrentRole.TECH_LEAD, TargetRole.CTO);

    @Test
    void withLittleKnownTheIntervalIsWideAndTheNextQuestionsAreNamed() {
        Assessed little = assess(LEAD);
        Assessed much = assess(fully(CurrentRole.TECH_LEAD, TargetRole.CTO, 3));
        assertThat(width(little)).isGreaterThan(15).isGreaterThan(1.5 * width(much));
        assertThat(little.askNext())
                .extracting(Question::fact)
                .startsWith("largestTeamLed", "managesManagers", "yearsLeadership", "education");
        assertThat(little.askNext())
                .filteredOn(it -> it.competency() != null)
                .hasSize(5)
                .allSatisfy(it -> assertThat(it.narrows()).isPositive());
    }

    @Test
    void answeringTheFirstQuestionNarrowsTheIntervalAsPromised() {
        Assessed before = assess(LEAD);
        Question question =
                before.askNext().stream().filter(it -> it.competency() != null).findFirst().get();
        double level = competency(before, question.competency()).level();
        // A rating that agrees with the estimate once its bias is taken off.
        Rating agreeing = new Rating(question.competency(), level + 0.3);
        Assessed after = assess(with(LEAD, List.of(agreeing), List.of()));
        assertThat(width(before) - width(after)).isCloseTo(question.narrows(), within(0.25));
    }

    @Test
    void aStrongLeaderIsReadyAndAWeakOneIsNot() {
        assertThat(assess(fully(CurrentRole.CTO, TargetRole.CTO, 5)).readiness().band())
                .isEqualTo(Band.READY);
        assertThat(assess(fully(CurrentRole.OTHER, TargetRole.CTO, 0.5)).readiness().band())
                .isEqualTo(Band.EXPLORING);
    }

    @Test
    void aLevelIsTheWeightedMeanOfItsReasons() {
        CompetencyResult result =
                competency(
                        assess(
                                with(
                                        LEAD,
                                        List.of(new Rating("security-risk", 3.5)),
                                        List.of(led("security-risk", TODAY, 4.0)))),
                        "security-risk");
        // Prior 2.7 at precision 0.7, rating 3.5 - 0.3 at 1, evidence 4 at 1.6.
        assertThat(result.level()).isEqualTo(3.48);
        assertThat(result.confidence()).isEqualTo(0.57);
        assertThat(result.disagreement()).isEqualTo(0.8);
        assertThat(result.required()).isEqualTo(4);
        assertThat(result.gap()).isEqualTo(0.52);
        assertThat(result.because())
                .extracting(Contribution::rule, Contribution::input, Contribution::contribution)
                .containsExactly(
                        tuple("role-prior", "tech lead", 0.57),
                        tuple("self-rating", "level 3.5, less the usual bias of 0.3", 0.97),
                        tuple("evidence.led", "e-security-risk, 24 Nov 2026, level 4.0", 1.94));
        assertThat(result.because()).allSatisfy(it -> assertThat(it.sources()).isNotEmpty());
        assertThat(result.sources()).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void othersCountByTheReliabilityOfTheirGroupAndTheirDisagreementIsShown() {
        Known known =
                new Known(
                        with(LEAD, List.of(new Rating("security-risk", 4.3)), List.of()),
                        List.of(
                                answer("m", RaterGroup.MANAGER, 2.0),
                                answer("p1", RaterGroup.PEER, 3.0),
                                answer("p2", RaterGroup.PEER, 4.0),
                                answer("p3", RaterGroup.PEER, 3.5)),
                        List.of());
        CompetencyResult result =
                competency(Assessing.assess(FRAMEWORK, known, TODAY), "security-risk");
        // Prior 2.7 at 0.7, self 4.3 - 0.3 at 1, manager 2 at 2, three peers 3.5 at 3.6 / 1.4.
        assertThat(result.level()).isEqualTo(3.01);
        assertThat(result.disagreement()).isEqualTo(2.0);
        assertThat(result.because())
                .extracting(Contribution::rule, Contribution::input)
                .containsExactly(
                        tuple("role-prior", "tech lead"),
                        tuple("self-rating", "level 4.3, less the usual bias of 0.3"),
                        tuple("rating.manager", "1 answer, 24 Nov 2026, level 2"),
                        tuple("rating.peer", "3 answers, level 3.5 on average"));
    }

    @Test
    void aReportsAnswerCountsOnceThreeHaveAnswered() {
        List<OthersRating> two =
                List.of(answer("a", RaterGroup.REPORT, 1.0), answer("b", RaterGroup.REPORT, 5.0));
        List<OthersRating> three =
                Stream.concat(two.stream(), Stream.of(answer("c", RaterGroup.REPORT, 3.0)))
                        .toList();
        Assessed held = Assessing.assess(FRAMEWORK, new Known(LEAD, two, List.of()), TODAY);
        Assessed heard = Assessing.assess(FRAMEWORK, new Known(LEAD, three, List.of()), TODAY);
        assertThat(held.competencies()).isEqualTo(assess(LEAD).competencies());
        assertThat(held.raters()).containsExactly(new RatersHeard(RaterGroup.REPORT, 2, 0));
        assertThat(heard.raters()).containsExactly(new RatersHeard(RaterGroup.REPORT, 3, 3));
        CompetencyResult result = competency(heard, "security-risk");
        assertThat(result.because().getLast().input()).isEqualTo("3 answers, level 3 on average");
        assertThat(result.disagreement()).as("nobody's extreme shows").isZero();
    }

    @Test
    void aFinishedMilestoneShowsAtLeastWhatItLeadsTo() {
        MilestoneProgress done =
                new MilestoneProgress(
                        "threat-model",
                        MilestoneProgress.Status.COMPLETED,
                        NOON,
                        true,
                        List.of(new MilestoneProgress.Raise("security-risk", 3.5)));
        CompetencyResult result =
                competency(
                        Assessing.assess(
                                FRAMEWORK, new Known(LEAD, List.of(), List.of(done)), TODAY),
                        "security-risk");
        assertThat(result.level()).isCloseTo((0.7 * 2.7 + 1.2 * 3.5) / 1.9, within(0.005));
        assertThat(result.because().getLast())
                .returns("milestone.evidenced", Contribution::rule)
                .returns("threat-model, 24 Nov 2026, at least 3.5", Contribution::input);
    }

    @Test
    void evidenceCountsHalfAfterItsHalfLife() {
        Evidence fresh = led("strategic-thinking", TODAY, 5.0);
        Evidence old = led("strategic-thinking", TODAY.minusDays(1825), 5.0);
        double prior = 1.5;
        assertThat(
                        competency(
                                        assess(with(LEAD, List.of(), List.of(fresh))),
                                        "strategic-thinking")
                                .level())
                .isCloseTo((0.7 * prior + 1.6 * 5) / 2.3, within(0.005));
        assertThat(
                        competency(
                                        assess(with(LEAD, List.of(), List.of(old))),
                                        "strategic-thinking")
                                .level())
                .isCloseTo((0.7 * prior + 0.8 * 5) / 1.5, within(0.005));
    }

    @Test
    void evidenceWithoutALevelNeverPullsDown() {
        LeaderProfile strong = fully(CurrentRole.CTO, TargetRole.CTO, 5);
        Evidence certificate =
                new Evidence("c", "ai-strategy", EvidenceKind.CERTIFIED, TODAY, null);
        CompetencyResult before = competency(assess(strong), "ai-strategy");
        CompetencyResult after =
                competency(
                        assess(
                                with(
                                        strong,
                                        strong.ratings(),
                                        Stream.concat(
                                                        strong.evidence().stream(),
                                                        Stream.of(certificate))
                                                .toList())),
                        "ai-strategy");
        assertThat(after.level()).isEqualTo(before.level());
        assertThat(after.confidence()).isGreaterThan(before.confidence());
    }

    @Test
    void theContextChangesWhatIsRequired() {
        Assessed scaleUp = assess(LEAD);
        Assessed platform =
                assess(
                        LEAD.in(
                                new CompanyContext(
                                        CompanyStage.ENTERPRISE,
                                        List.of(Emphasis.PLATFORM, Emphasis.PLATFORM),
                                        null,
                                        true)));
        assertThat(competency(scaleUp, "security-risk").required()).isEqualTo(4.0);
        assertThat(competency(scaleUp, "security-risk").weight()).isEqualTo(1.1);
        // Enterprise, platform and regulated add half a level each; 5 is the end.
        assertThat(competency(platform, "security-risk").required()).isEqualTo(5.0);
        assertThat(competency(platform, "security-risk").weight()).isEqualTo(1.87);
        assertThat(platform.gates())
                .extracting(GateResult::code)
                .contains("enterprise-manages-managers");
        assertThat(scaleUp.gates())
                .extracting(GateResult::code)
                .doesNotContain("enterprise-manages-managers");
    }

    @Test
    void prioritiesRankWhatClosingAGapIsWorth() {
        List<CompetencyResult> results = assess(LEAD).competencies();
        assertThat(results)
                .extracting(CompetencyResult::priority)
                .doesNotHaveDuplicates()
                .contains(1, results.size());
        List<Double> worth =
                results.stream()
                        .sorted(Comparator.comparing(CompetencyResult::priority))
                        .map(it -> -it.weight() * it.gap() / it.required())
                        .toList();
        for (int i = 1; i < worth.size(); i++) {
            assertThat(worth.get(i)).isGreaterThanOrEqualTo(worth.get(i - 1) - 1e-9);
        }
    }

    @Test
    void strengthsNeedMoreThanATitle() {
        assertThat(assess(barely(CurrentRole.CTO, TargetRole.CPTO)).strengths()).isEmpty();
        assertThat(assess(fully(CurrentRole.CTO, TargetRole.CPTO, 5)).strengths())
                .hasSize(30)
                .allSatisfy(it -> assertThat(it.carriesTo()).isNotEmpty());
    }

    @Test
    void theOtherRolesStandBeside() {
        Assessed assessed = assess(fully(CurrentRole.CTO, TargetRole.CPTO, 3));
        assertThat(assessed.otherRoles())
                .extracting(OtherRole::role)
                .containsExactly(TargetRole.CTO, TargetRole.FIELD_CTO);
        assertThat(assessed.otherRoles()).allSatisfy(it -> assertThat(it.unmetGates()).isEmpty());
    }

    @Test
    void whatTheFrameworkLacksIsListed() {
        LeaderProfile odd =
                with(LEAD, List.of(new Rating("juggling", 5)), List.of(led("magic", TODAY, 5.0)));
        assertThat(assess(odd).ignored())
                .containsExactly(
                        new Ignored("evidence", "magic"), new Ignored("rating", "juggling"));
        assertThat(assess(odd).readiness()).isEqualTo(assess(LEAD).readiness());
    }

    @Test
    void aLevelOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new Rating("security-risk", 5.1)).hasMessageContaining("0 to 5");
        assertThatThrownBy(() -> new Rating("security-risk", Double.NaN))
                .hasMessageContaining("0 to 5");
        assertThatThrownBy(() -> led("security-risk", TODAY, -1.0)).hasMessageContaining("0 to 5");
    }

    private static Assessed assess(LeaderProfile leader) {
        return Assessing.assess(FRAMEWORK, leader, TODAY);
    }

    private static OthersRating answer(String id, RaterGroup group, double level) {
        return new OthersRating(id, group, NOON, List.of(new Rating("security-risk", level)));
    }

    private static double width(Assessed assessed) {
        return assessed.readiness().high() - assessed.readiness().low();
    }

    private static CompetencyResult competency(Assessed assessed, String code) {
        return assessed.competencies().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
