package dev.careerpath.roadmap.planning.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The weeks before the target date lead into the role, and the weeks before them are filled. */
class LastStageTests {

    /** Three cycles: from then on there is time for a last stage. */
    private static final int LONG_ENOUGH = 14;

    @Property(tries = 300)
    void isNeverEmptyWhenThereIsTimeForIt(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 4, max = 160) int quarters,
            @ForAll @IntRange(min = LONG_ENOUGH, max = 170) int weeks) {
        Roadmap plan = Plans.first(Plans.leader(seed, role, quarters / 4.0, weeks));

        assertThat(last(plan)).isNotEmpty();
        assertThat(last(plan)).allSatisfy(m -> assertThat(m.end()).isBeforeOrEqualTo(target(plan)));
    }

    @Property(tries = 300)
    void nothingElseIsUnderWayInIt(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 4, max = 160) int quarters,
            @ForAll @IntRange(min = LONG_ENOUGH, max = 170) int weeks) {
        Roadmap plan = Plans.first(Plans.leader(seed, role, quarters / 4.0, weeks));
        LocalDate first =
                last(plan).stream().map(Milestone::start).min(LocalDate::compareTo).orElseThrow();

        assertThat(plan.milestones())
                .filteredOn(m -> !last(plan).contains(m))
                .allSatisfy(m -> assertThat(m.end()).isBefore(first));
    }

    @Property(tries = 200)
    void goesOnUntilTheRoleBegins(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 4, max = 160) int quarters,
            @ForAll @IntRange(min = LONG_ENOUGH, max = 170) int weeks) {
        Roadmap plan = Plans.first(Plans.leader(seed, role, quarters / 4.0, weeks));

        assertThat(last(plan))
                .extracting(Milestone::end)
                .anyMatch(end -> end.isAfter(target(plan).minusWeeks(1)));
    }

    @Example
    void nobodyStandsInForThemselves() {
        LeaderSituation leader = Plans.leader(7, TargetRole.CTO, 20, 60);

        assertThat(last(Plans.first(holding(leader, "VP_ENGINEERING"))))
                .extracting(Milestone::id)
                .containsAnyOf("deputise-for-the-role", "take-over-a-part-of-the-role");
        assertThat(last(Plans.first(holding(leader, "CTO"))))
                .extracting(Milestone::id)
                .doesNotContain("deputise-for-the-role", "take-over-a-part-of-the-role");
    }

    private static LeaderSituation holding(LeaderSituation leader, String role) {
        return new LeaderSituation(
                leader.assessmentVersion(),
                leader.assessedAt(),
                leader.zone(),
                leader.targetRole(),
                role,
                leader.companyStage(),
                leader.emphases(),
                leader.regulated(),
                leader.goal(),
                leader.readiness(),
                leader.needs(),
                leader.gates(),
                new LeaderSituation.Interval(leader.readiness(), leader.readiness()),
                null,
                null,
                null);
    }

    /** Where the hand-over or the talks take the last weeks, it does not; in most plans it does. */
    @Example
    void endsWithThePreparationOfTheFirstDays() {
        long ending =
                LongStream.range(0, 40)
                        .mapToObj(seed ->
                                last(Plans.first(Plans.leader(seed, TargetRole.CTO, 10, 60))))
                        .filter(LastStageTests::endsWithTheFirstDays)
                        .count();

        assertThat(ending).isGreaterThan(20);
    }

    private static boolean endsWithTheFirstDays(List<Milestone> last) {
        return last.stream()
                .filter(m -> m.end().equals(last.getLast().end()))
                .anyMatch(m -> m.id().equals("first-ninety-days-plan"));
    }

    /** Talks before the first day do not come before a search that takes months. */
    @Property(tries = 300)
    void noStepDirectlyFollowsOneThatIsDoneAfterIt(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 4, max = 160) int quarters,
            @ForAll @IntRange(min = LONG_ENOUGH, max = 170) int weeks) {
        List<Milestone> last = last(Plans.first(Plans.leader(seed, role, quarters / 4.0, weeks)));

        for (Milestone one : last) {
            assertThat(last)
                    .filteredOn(it -> it.start().equals(one.end().plusDays(1)))
                    .allSatisfy(it -> assertThat(place(it)).isGreaterThan(place(one)));
        }
    }

    /** In the order of the catalogue, in which one does the steps into the role. */
    private static int place(Milestone milestone) {
        return Plans.CATALOGUE.activities().stream()
                .map(Activity::id)
                .toList()
                .indexOf(milestone.id());
    }

    @Example
    void keepsItsFirstDayWhenThePlanIsMadeAnew() {
        LeaderSituation leader = Plans.leader(7, TargetRole.CTO, 6, 60);
        Roadmap first = Plans.first(leader);
        Milestone skipped = first.milestones().getFirst();
        Roadmap next =
                Plans.next(
                        leader,
                        first.with(skipped.to(MilestoneStatus.SKIPPED, Plans.weeksLater(30), null)),
                        Plans.weeksLater(30),
                        "Much later.");

        assertThat(first.feasibility().lastStage()).isNotNull();
        assertThat(next.feasibility().lastStage()).isEqualTo(first.feasibility().lastStage());
    }

    /** At five and at ten hours a week most of the hours are booked, whoever it is. */
    @Property(tries = 100)
    void hoursAreUsedWhileGapsAreLeft(
            @ForAll long seed, @ForAll TargetRole role, @ForAll boolean ten) {
        double hours = ten ? 10 : 5;
        Roadmap plan = Plans.first(Plans.leader(seed, role, hours, 60));
        double booked = plan.milestones().stream().mapToInt(Milestone::hours).sum();

        assertThat(booked).isGreaterThan(0.7 * 59 * hours);
    }

    private static List<Milestone> last(Roadmap plan) {
        Roadmap.Stage stage = plan.stages().getLast();
        assertThat(stage.id()).isEqualTo(StageId.TRANSITION);
        return stage.milestones();
    }

    private static LocalDate target(Roadmap plan) {
        return plan.situation().goal().targetDate();
    }
}
