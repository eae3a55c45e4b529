package dev.careerpath.roadmap.planning.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.CatalogueFile;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Habits and meetings run beside projects, and nobody does more at once than can be kept up. */
class HabitsBesideProjectsTests {

    private static final int TRIES = 60;
    private static final Catalogue CATALOGUE = CatalogueFile.shipped("1.1");
    private static final RoadmapPlanner PLANNER = new RoadmapPlanner(CATALOGUE);
    private static final Map<String, Activity> ACTIVITIES =
            CATALOGUE.activities().stream()
                    .collect(Collectors.toMap(Activity::id, Function.identity()));

    @Property(tries = TRIES)
    void noMoreThanTwoProjectsAndThreeHabitsAtOnceWithinTheHours(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 1, max = 160) int quarters,
            @ForAll @IntRange(min = 8, max = 170) int weeks) {
        List<Milestone> all = first(leader(seed, role, quarters, weeks)).milestones();
        for (Milestone milestone : all) {
            List<Milestone> running =
                    all.stream()
                            .filter(it -> !it.start().isAfter(milestone.start()))
                            .filter(it -> !it.end().isBefore(milestone.start()))
                            .toList();
            long habits = running.stream().filter(HabitsBesideProjectsTests::isHabit).count();
            assertThat(habits).isLessThanOrEqualTo(3);
            assertThat(running.size() - habits).isLessThanOrEqualTo(2);
            assertThat(running.stream().mapToDouble(it -> 1.0 * it.hours() / it.weeks()).sum())
                    .isLessThanOrEqualTo(quarters / 4.0 + 1e-6);
            assertThat(milestone.weeks())
                    .isGreaterThanOrEqualTo(ACTIVITIES.get(milestone.id()).weeks());
        }
    }

    @Property(tries = TRIES)
    void moreHoursNeverFinishLater(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 1, max = 160) int quarters,
            @ForAll @IntRange(min = 1, max = 40) int more,
            @ForAll @IntRange(min = 8, max = 170) int weeks) {
        Roadmap few = first(leader(seed, role, quarters, weeks));
        Roadmap many = first(leader(seed, role, quarters + more, weeks));
        assertThat(many.feasibility().projectedFinish())
                .isBeforeOrEqualTo(few.feasibility().projectedFinish());
    }

    @Property(tries = TRIES)
    void doingAStepNeverMakesTheFinishLater(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 4, max = 80) int quarters,
            @ForAll @IntRange(min = 8, max = 170) int weeks,
            @ForAll @IntRange(min = 0, max = 100) int which) {
        LeaderSituation leader = leader(seed, role, quarters, weeks);
        Roadmap first = first(leader);
        if (first.milestones().isEmpty()) {
            return;
        }
        Milestone done = first.milestones().get(which % first.milestones().size());
        Roadmap next =
                PLANNER.plan(
                        leader,
                        first.with(done.to(MilestoneStatus.DONE, Plans.MADE, null)),
                        Plans.MADE,
                        "One is done.");
        assertThat(next.feasibility().projectedFinish())
                .isBeforeOrEqualTo(first.feasibility().projectedFinish());
    }

    @Test
    void aHabitRunsWhileAProjectDoes() {
        List<Milestone> all = first(leader(7, TargetRole.CTO, 40, 60)).milestones();
        assertThat(all)
                .filteredOn(HabitsBesideProjectsTests::isHabit)
                .anySatisfy(habit ->
                        assertThat(all)
                                .filteredOn(it -> !isHabit(it))
                                .anySatisfy(project -> {
                                    assertThat(project.start()).isBeforeOrEqualTo(habit.end());
                                    assertThat(habit.start()).isBeforeOrEqualTo(project.end());
                                }));
    }

    @Test
    void whoHasLittleTimeDoesOneThingAtOnce() {
        List<Milestone> all = first(leader(7, TargetRole.CTO, 8, 120)).milestones();
        for (Milestone milestone : all) {
            assertThat(all)
                    .filteredOn(it ->
                            !it.start().isAfter(milestone.start())
                                    && !it.end().isBefore(milestone.start()))
                    .hasSize(1);
        }
    }

    private static Roadmap first(LeaderSituation leader) {
        return PLANNER.plan(leader, null, Plans.MADE, "The first plan.");
    }

    private static LeaderSituation leader(long seed, TargetRole role, int quarters, int weeks) {
        return Plans.growing(Plans.leader(seed, role, quarters / 4.0, weeks));
    }

    private static boolean isHabit(Milestone milestone) {
        return ACTIVITIES.get(milestone.id()).mode() == Activity.Mode.HABIT;
    }
}
