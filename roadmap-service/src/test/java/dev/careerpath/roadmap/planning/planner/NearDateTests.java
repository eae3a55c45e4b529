package dev.careerpath.roadmap.planning.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A date nearer than a cycle of four weeks: the first Monday is six days after today. */
class NearDateTests {

    @Example
    void holdsWhatCanBeDoneInTheWeeksThatAreLeft() {
        LocalDate inThreeWeeks = LocalDate.parse("2026-12-22");
        Roadmap plan = Plans.first(until(7, TargetRole.CTO, 12, inThreeWeeks));

        assertThat(plan.milestones())
                .isNotEmpty()
                .allSatisfy(m -> {
                    assertThat(m.start()).isEqualTo("2026-11-30");
                    assertThat(m.end()).isEqualTo("2026-12-20");
                });
        assertThat(plan.readiness().projected()).isGreaterThan(plan.readiness().now());
        assertThat(plan.feasibility().onTime()).isFalse();
        assertThat(scope(plan))
                .startsWith(
                        "This plan keeps the date and the hours and holds only what can be done in the 3 weeks until 22 Dec 2026: ");
        assertThat(plan.onboarding().getFirst().start()).isEqualTo(inThreeWeeks);
    }

    @Example
    void preparesTheFirstWeekWhereThereIsTimeForNothingElse() {
        Roadmap plan = Plans.first(until(7, TargetRole.CTO, 10, LocalDate.parse("2026-12-07")));

        assertThat(plan.milestones())
                .extracting(Milestone::id)
                .containsExactly("prepare-the-first-week");
        assertThat(plan.milestones().getFirst().start()).isEqualTo("2026-11-30");
        assertThat(plan.milestones().getFirst().end()).isEqualTo("2026-12-06");
    }

    @Example
    void beginsNothingWhereNoWholeWeekIsLeftAndSaysWhatIsLeftOut() {
        Roadmap plan = Plans.first(until(7, TargetRole.CTO, 12, LocalDate.parse("2026-12-05")));

        assertThat(plan.milestones()).isEmpty();
        assertThat(plan.readiness().projected()).isEqualTo(plan.readiness().now());
        assertThat(plan.dueBy()).isNull();
        assertThat(plan.feasibility().later()).isNotEmpty();
        assertThat(plan.unplanned()).isNotEmpty();
        assertThat(scope(plan))
                .startsWith(
                        "The next cycle begins on 30 Nov 2026 and leaves no whole week until 5 Dec 2026, so this plan begins nothing new: ");
    }

    @Example
    void namesWhatIsUnderWayAndGoesOnAfterTheDate() {
        LeaderSituation leader = Plans.leader(7, TargetRole.CTO, 6, 60);
        Roadmap first = Plans.first(leader);
        Milestone begun = first.milestones().getFirst();
        Roadmap next =
                Plans.next(
                        leader.aimingAt(new LeaderSituation.Goal(begun.end().minusDays(8), 6)),
                        first.with(
                                begun.to(MilestoneStatus.IN_PROGRESS, Plans.weeksLater(1), null)),
                        Plans.weeksLater(1),
                        "The date is nearer.");

        assertThat(next.milestone(begun.id()).orElseThrow().end()).isEqualTo(begun.end());
        assertThat(scope(next))
                .endsWith(
                        "“%s” is under way and goes on until %s."
                                .formatted(begun.title(), day(begun.end())));
    }

    @Property(tries = 400)
    void nothingThatHasNotBegunEndsAfterTheDateAndWhatIsLeftOutIsSaid(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 1, max = 240) int quarters,
            @ForAll @IntRange(min = 1, max = 50) int days) {
        LocalDate date = Plans.today().plusDays(days);
        Roadmap plan = Plans.first(until(seed, role, quarters / 4.0, date));

        assertThat(plan.milestones()).allSatisfy(m -> assertThat(m.end()).isBeforeOrEqualTo(date));
        assertThat(plan.feasibility().later())
                .allSatisfy(later -> assertThat(later.end()).isAfter(date));
        assertThat(plan.feasibility().onTime()).isEqualTo(plan.feasibility().later().isEmpty());
        assertThat(!plan.feasibility().onTime())
                .isEqualTo(plan.feasibility().projectedFinish().isAfter(date));
        for (Feasibility.Advice advice : plan.feasibility().advice()) {
            if (advice.hoursPerWeek() != null) {
                assertThat(
                                Plans.first(until(seed, role, advice.hoursPerWeek(), date))
                                        .feasibility()
                                        .onTime())
                        .isTrue();
            }
        }
    }

    @Property(tries = 400)
    void aDayMoreNeverRaisesLess(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 1, max = 240) int quarters,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll @IntRange(min = 1, max = 30) int more) {
        LocalDate near = Plans.today().plusDays(days);

        assertThat(projected(seed, role, quarters, near.plusDays(more)))
                .isGreaterThanOrEqualTo(projected(seed, role, quarters, near));
    }

    @Property(tries = 300)
    void aPlanOnItsWayHoldsNothingNewAfterTheDate(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 4, max = 80) int quarters,
            @ForAll @IntRange(min = 1, max = 90) int days,
            @ForAll @IntRange(min = 0, max = 100) int madeAfter) {
        LocalDate date = Plans.today().plusDays(days);
        LeaderSituation leader = until(seed, role, quarters / 4.0, date);
        Roadmap first = Plans.progressed(Plans.first(leader), seed, Plans.weeksLater(1));
        Roadmap next =
                Plans.next(
                        leader,
                        first,
                        Plans.weeksLater(1).plus(Duration.ofDays(madeAfter)),
                        "Made anew.");

        assertThat(next.milestones())
                .filteredOn(m -> !m.status().isSettled() && m.end().isAfter(date))
                .allSatisfy(m -> {
                    assertThat(m.status()).isEqualTo(MilestoneStatus.IN_PROGRESS);
                    assertThat(next.feasibility().advice())
                            .extracting(Feasibility.Advice::text)
                            .anyMatch(text ->
                                    text.contains(
                                            "“%s” is under way and goes on until %s."
                                                    .formatted(m.title(), day(m.end()))));
                });
    }

    private static double projected(long seed, TargetRole role, int quarters, LocalDate date) {
        return Plans.first(until(seed, role, quarters / 4.0, date)).readiness().projected();
    }

    private static LeaderSituation until(long seed, TargetRole role, double hours, LocalDate date) {
        return Plans.leader(seed, role, hours, 60).aimingAt(new LeaderSituation.Goal(date, hours));
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).format(date);
    }

    private static String scope(Roadmap plan) {
        return plan.feasibility().advice().stream()
                .filter(advice -> advice.lever().equals("SCOPE"))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
