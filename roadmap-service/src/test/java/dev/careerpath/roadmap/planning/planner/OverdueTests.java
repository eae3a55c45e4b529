package dev.careerpath.roadmap.planning.planner;

import static dev.careerpath.roadmap.planning.model.MilestoneStatus.DONE;
import static dev.careerpath.roadmap.planning.model.MilestoneStatus.IN_PROGRESS;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.CatalogueFile;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.problem.Cycles;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OverdueTests {

    /** Each step left out for less than a tenth of a point may add up to this. */
    private static final double FEW_POINTS = 0.3;

    private final LeaderSituation leader = Plans.leader(7, TargetRole.CTO, 6, 60);
    private final Roadmap first = Plans.first(leader);

    @Test
    void isDueWhenTheFirstOpenMilestoneEnds() {
        LocalDate due = first.dueBy();
        Milestone ending =
                first.milestones().stream().filter(m -> m.end().equals(due)).findFirst().get();

        assertThat(first.overdue(due)).isEmpty();
        assertThat(first.overdue(due.plusDays(1))).contains(ending);
        assertThat(
                        first.with(ending.to(MilestoneStatus.SKIPPED, Plans.MADE, null))
                                .overdue(due.plusDays(1)))
                .doesNotContain(ending);
    }

    @Test
    void isPlannedAnewIntoTheFutureWithoutTouchingWhatIsFinished() {
        Milestone done = first.milestones().getFirst();
        Roadmap progressed = first.with(done.to(DONE, Plans.weeksLater(1), null));
        LocalDate later = Plans.today().plusWeeks(30);

        Roadmap next =
                Plans.next(leader, progressed, Plans.weeksLater(30), "Slipped.")
                        .slippedFrom(progressed);

        assertThat(progressed.overdue(later)).isNotEmpty();
        assertThat(next.overdue(later)).isEmpty();
        assertThat(next.dueBy()).isAfter(later);
        assertThat(next.milestone(done.id()))
                .hasValueSatisfying(
                        m -> assertThat(m).isEqualTo(progressed.milestone(done.id()).get()));
    }

    @Property(tries = 200)
    void isPlannedAnewOnOneGridWithinTheFinishThatIsSaid(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 8, max = 80) int quarters,
            @ForAll @IntRange(min = 12, max = 120) int weeks,
            @ForAll @IntRange(min = 30, max = 200) int days) {
        LeaderSituation someone = Plans.leader(seed, role, quarters / 4.0, weeks);
        Roadmap slipped = begunOrDone(Plans.first(someone), seed);
        Instant at = Plans.MADE.plus(Duration.ofDays(days));
        LocalDate today = Plans.today().plusDays(days);
        if (slipped.overdue(today).isEmpty()) {
            return;
        }
        Roadmap next = Plans.next(someone, slipped, at, "Slipped.").slippedFrom(slipped);
        List<Milestone> open =
                next.milestones().stream().filter(m -> !m.status().isSettled()).toList();

        assertThat(next.milestones())
                .filteredOn(m -> m.status().isSettled())
                .containsExactlyInAnyOrderElementsOf(
                        slipped.milestones().stream().filter(m -> m.status().isSettled()).toList());
        assertThat(next.overdue(today)).isEmpty();
        for (Milestone late : slipped.overdue(today)) {
            boolean later =
                    next.feasibility().later().stream().anyMatch(l -> l.id().equals(late.id()));
            assertThat(
                            next.milestone(late.id()).isPresent()
                                    || later
                                    || isCoveredByOthers(late, next))
                    .as("%s is planned, comes later or is covered by others", late.id())
                    .isTrue();
        }
        LocalDate finish = next.feasibility().projectedFinish();
        LocalDate quarter = Objects.requireNonNull(next.feasibility().quarter());
        Set<Long> grid = new HashSet<>();
        for (Milestone m : open) {
            assertThat(m.start().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(m.end().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(m.end()).isAfter(m.start());
            m.dependsOn()
                    .forEach(id ->
                            assertThat(next.milestone(id).orElseThrow().end()).isBefore(m.start()));
            if (m.status() == MilestoneStatus.PLANNED) {
                assertThat(m.start()).isAfter(today.minusWeeks(1));
                assertThat(m.end()).isBeforeOrEqualTo(someone.goal().targetDate());
                grid.add(Cycles.holding(quarter, m.start()).monday().until(m.start(), DAYS));
            }
        }
        assertThat(grid).isSubsetOf(0L);
        assertThat(next.feasibility().later())
                .allSatisfy(later -> assertThat(later.end()).isBeforeOrEqualTo(finish));
        assertThat(
                        next.stages().stream()
                                .filter(stage -> stage.id() != StageId.TRANSITION)
                                .flatMap(stage -> stage.milestones().stream()))
                .filteredOn(m -> !m.status().isSettled())
                .allSatisfy(m -> assertThat(m.end()).isBeforeOrEqualTo(finish));
    }

    /** Nothing is skipped, for then what would have built on it could not start any more. */
    private static Roadmap begunOrDone(Roadmap plan, long seed) {
        Random random = new Random(seed);
        Roadmap begun = plan;
        for (Milestone milestone : plan.milestones()) {
            switch (random.nextInt(3)) {
                case 0 -> begun = begun.with(milestone.to(DONE, Plans.weeksLater(1), null));
                case 1 -> begun = begun.with(milestone.to(IN_PROGRESS, Plans.weeksLater(1), null));
                default -> {
                    // This one waits.
                }
            }
        }
        return begun;
    }

    /** Whether other steps, or the leader's own level, come to what it would raise. */
    private static boolean isCoveredByOthers(Milestone late, Roadmap next) {
        List<LeaderSituation.Need> needs = next.situation().needs();
        double weights = needs.stream().mapToDouble(LeaderSituation.Need::weight).sum();
        return late.raises().stream()
                .allMatch(raised -> {
                    LeaderSituation.Need need =
                            needs.stream()
                                    .filter(n -> n.code().equals(raised.competency()))
                                    .findFirst()
                                    .orElseThrow();
                    double missing =
                            Math.min(raised.to(), need.required())
                                    - Math.max(need.level(), reached(need.code(), next));
                    return 100 * need.weight() * missing / need.required() / weights < FEW_POINTS;
                });
    }

    private static double reached(String competency, Roadmap plan) {
        Set<String> taken = new HashSet<>(plan.feasibility().order());
        plan.milestones().stream()
                .filter(m -> m.status() != MilestoneStatus.SKIPPED)
                .forEach(m -> taken.add(m.id()));
        return CatalogueFile.shipped("1.1").activities().stream()
                .filter(activity -> taken.contains(activity.id()))
                .flatMap(activity -> activity.raises().stream())
                .filter(raise -> raise.competency().equals(competency))
                .mapToDouble(Activity.Raise::to)
                .max()
                .orElse(0);
    }

    @Test
    void waitsForASignOfLifeAfterThreePlansThatNobodyActedOn() {
        Roadmap once = Plans.next(leader, first, Plans.weeksLater(10), "").slippedFrom(first);
        Roadmap twice = Plans.next(leader, once, Plans.weeksLater(20), "").slippedFrom(once);
        Roadmap thrice = Plans.next(leader, twice, Plans.weeksLater(30), "").slippedFrom(twice);

        assertThat(twice.dueBy()).isNotNull();
        assertThat(thrice.dueBy()).isNull();
        Milestone started = thrice.milestones().getFirst().to(IN_PROGRESS, Plans.MADE, null);
        assertThat(thrice.with(started).dueBy()).isNotNull();
    }
}
