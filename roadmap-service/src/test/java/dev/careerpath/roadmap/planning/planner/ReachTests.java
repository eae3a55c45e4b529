package dev.careerpath.roadmap.planning.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Need;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.PresentSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody is told to do what they have not got the means for. */
class ReachTests {

    private static final LeaderSituation ANY = Plans.leader(3, TargetRole.CTO, 10, 90);

    @Test
    void whoReachesNothingGetsStepsThatNeedNothing() {
        assertThat(needs(reaching("EMPLOYED", List.of()))).containsExactly(Need.COMPANY);
    }

    @Test
    void whoReachesATeamIsNotSentToCustomersOrTheBoard() {
        assertThat(needs(reaching("EMPLOYED", List.of("TEAM"))))
                .containsExactlyInAnyOrder(Need.COMPANY, Need.TEAM);
    }

    @Test
    void whoDoesNotSayMayBeToldAnything() {
        assertThat(needs(ANY)).contains(Need.TEAM, Need.EXECUTIVES);
        assertThat(needs(reaching("FOUNDER", null))).contains(Need.TEAM, Need.EXECUTIVES);
    }

    @Test
    void whoHasNoCompanyIsNotToldToChangeOne() {
        assertThat(needs(reaching("BETWEEN_JOBS", null))).isEmpty();
        assertThat(needs(reaching("ON_LEAVE", List.of("EXECUTIVES")))).doesNotContain(Need.COMPANY);
    }

    @Test
    void whoHasNoCompanyGetsStepsThatStandInForThoseOfOne() {
        Roadmap away = plan(reaching("ON_LEAVE", null));

        assertThat(activities(away))
                .filteredOn(it -> !it.without().isEmpty())
                .hasSizeGreaterThan(3);
        assertThat(away.stages())
                .allSatisfy(stage ->
                        assertThat(stage.exitCriteria())
                                .isEqualTo(Plans.CATALOGUE.stage(stage.id()).exitCriteriaAway()));
    }

    @Test
    void whoHasACompanyIsNotSentOutside() {
        for (LeaderSituation leader : List.of(ANY, reaching("EMPLOYED", List.of()))) {
            assertThat(activities(plan(leader)))
                    .allSatisfy(it -> assertThat(it.without()).isEmpty());
        }
    }

    @Test
    void aGapThatStaysOpenForWantOfACompanySaysSo() {
        assertThat(plan(reaching("BETWEEN_JOBS", null)).unplanned())
                .extracting(Roadmap.Unplanned::reason)
                .anyMatch(reason ->
                        reason.contains("Further steps for it need work in a company, a team,"))
                .noneMatch(reason -> reason.contains("in the time that is left. No further step"));
    }

    @Test
    void whatANewerProfileReachesIsNoError() {
        assertThat(needs(reaching("ON_A_SABBATICAL", List.of("TEAM", "A_LABORATORY"))))
                .containsExactlyInAnyOrder(Need.COMPANY, Need.TEAM);
    }

    private static Set<Need> needs(LeaderSituation leader) {
        return activities(plan(leader)).stream()
                .map(Activity::needs)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private static Roadmap plan(LeaderSituation leader) {
        return new RoadmapPlanner(Plans.CATALOGUE)
                .plan(leader, null, Plans.MADE, "The first plan.");
    }

    private static List<Activity> activities(Roadmap plan) {
        return plan.milestones().stream()
                .map(milestone -> Plans.CATALOGUE.activity(milestone.id()).orElseThrow())
                .toList();
    }

    private static LeaderSituation reaching(String employment, @Nullable List<String> reach) {
        return new LeaderSituation(
                ANY.assessmentVersion(),
                ANY.assessedAt(),
                ANY.zone(),
                ANY.targetRole(),
                ANY.currentRole(),
                ANY.companyStage(),
                ANY.emphases(),
                ANY.regulated(),
                ANY.goal(),
                ANY.readiness(),
                ANY.needs(),
                ANY.gates(),
                ANY.likely(),
                null,
                new PresentSituation(employment, reach, null),
                null);
    }
}
