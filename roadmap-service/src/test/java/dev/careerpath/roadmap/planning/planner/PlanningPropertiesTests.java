package dev.careerpath.roadmap.planning.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every plan; hours are in quarters, so that they are near each other too. */
class PlanningPropertiesTests {

    private static final int TRIES = 400;
    private static final double NEAR_ENOUGH = 0.25;
    private static final int MOST_OF_A_LAST_STAGE = 12;
    private static final Map<String, Activity> ACTIVITIES =
            Plans.CATALOGUE.activities().stream()
                    .collect(Collectors.toMap(Activity::id, Function.identity()));

    @Property(tries = TRIES)
    void prerequisitesComeBeforeWhatDependsOnThem(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 1, max = 240) int quarters,
            @ForAll @IntRange(min = 1, max = 170) int weeks) {
        Roadmap roadmap = Plans.first(Plans.leader(seed, role, quarters / 4.0, weeks));
        Map<String, Milestone> byId = new HashMap<>();
        roadmap.milestones().forEach(m -> assertThat(byId.put(m.id(), m)).isNull());
        for (Milestone milestone : byId.values()) {
            assertThat(milestone.dependsOn())
                    .allSatisfy(id -> assertThat(byId.get(id).end()).isBefore(milestone.start()));
            assertThat(ACTIVITIES.get(milestone.id()).after())
                    .filteredOn(byId::containsKey)
                    .allSatisfy(id -> assertThat(byId.get(id).end()).isBefore(milestone.start()));
        }
    }

    @Property(tries = TRIES)
    void weeklyMinutesAreNeverExceededAndAtMostTwoProjectsAndThreeHabitsAreUnderWay(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 1, max = 240) int quarters,
            @ForAll @IntRange(min = 1, max = 170) int weeks) {
        Roadmap roadmap = Plans.first(Plans.leader(seed, role, quarters / 4.0, weeks));
        for (Milestone milestone : roadmap.milestones()) {
            double minutes = 0;
            int projects = 0;
            int habits = 0;
            for (Milestone other : roadmap.milestones()) {
                if (!other.start().isAfter(milestone.start())
                        && !other.end().isBefore(milestone.start())) {
                    minutes += 60.0 * other.hours() / length(other);
                    if (ACTIVITIES.get(other.id()).mode() == Activity.Mode.PROJECT) {
                        projects++;
                    } else {
                        habits++;
                    }
                }
            }
            assertThat(minutes).isLessThanOrEqualTo(quarters * 15 + 1e-6);
            assertThat(projects).isLessThanOrEqualTo(2);
            assertThat(habits).isLessThanOrEqualTo(3);
            assertThat(length(milestone))
                    .isGreaterThanOrEqualTo(ACTIVITIES.get(milestone.id()).weeks());
        }
    }

    @Property(tries = TRIES)
    void stagesFollowEachOtherInTime(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 1, max = 240) int quarters,
            @ForAll @IntRange(min = 1, max = 170) int weeks) {
        LocalDate latest = LocalDate.MIN;
        for (Roadmap.Stage stage :
                Plans.first(Plans.leader(seed, role, quarters / 4.0, weeks)).stages()) {
            assertThat(stage.start()).isAfterOrEqualTo(latest);
            for (Milestone milestone : stage.milestones()) {
                latest = milestone.start().isAfter(latest) ? milestone.start() : latest;
            }
        }
    }

    @Property(tries = TRIES / 4)
    void whatIsFinishedStaysInItsStageAndACompleteStageIsNotOpenedAgain(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 8, max = 80) int quarters,
            @ForAll @IntRange(min = 8, max = 170) int weeks) {
        LeaderSituation leader = Plans.leader(seed, role, quarters / 4.0, weeks);
        Roadmap followed = Plans.first(leader);
        Roadmap.Stage stage = followed.stages().getFirst();
        for (Milestone milestone : stage.milestones()) {
            followed = followed.with(milestone.to(MilestoneStatus.DONE, Plans.MADE, null));
        }
        Roadmap next = Plans.next(leader, followed, Plans.MADE, "The stage is done.");

        assertThat(next.stages().getFirst().milestones())
                .extracting(Milestone::id)
                .containsAll(stage.milestones().stream().map(Milestone::id).toList());
        if (stage.id().compareTo(StageId.DEMONSTRATION) < 0) {
            assertThat(next.stages().getFirst().milestones()).hasSameSizeAs(stage.milestones());
        }
    }

    @Property(tries = TRIES)
    void nothingIsOutsideItsLevelRange(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 4, max = 80) int quarters,
            @ForAll @IntRange(min = 4, max = 170) int weeks) {
        LeaderSituation leader = Plans.leader(seed, role, quarters / 4.0, weeks);
        List<Milestone> all = Plans.first(leader).milestones();
        for (Milestone milestone : all) {
            List<String> promised =
                    milestone.raises().stream().map(Milestone.Raised::competency).toList();
            Activity activity = ACTIVITIES.get(milestone.id());
            // Anybody may prepare for the role; a rise is promised only to who has the level.
            boolean forAnybody =
                    activity.stage() == StageId.TRANSITION
                            && activity.kind() != Activity.Kind.STRETCH;
            for (Activity.Raise raise : activity.raises()) {
                if (forAnybody && !promised.contains(raise.competency())) {
                    continue;
                }
                leader.needs().stream()
                        .filter(need -> need.code().equals(raise.competency()))
                        .forEach(need -> {
                            double level = need.level();
                            for (Milestone before : all) {
                                if (before.end().isBefore(milestone.start())) {
                                    for (Milestone.Raised raised : before.raises()) {
                                        if (raised.competency().equals(need.code())) {
                                            level = Math.max(level, raised.to());
                                        }
                                    }
                                }
                            }
                            assertThat(level).isGreaterThanOrEqualTo(raise.from() - NEAR_ENOUGH);
                        });
            }
            assertThat(milestone.raises())
                    .allSatisfy(raised -> assertThat(raised.from()).isLessThan(raised.to()));
        }
    }

    @Property(tries = TRIES)
    void moreHoursNeverFinishLater(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 1, max = 240) int quarters,
            @ForAll @IntRange(min = 1, max = 40) int more,
            @ForAll @IntRange(min = 1, max = 170) int weeks) {
        Roadmap few = Plans.first(Plans.leader(seed, role, quarters / 4.0, weeks));
        Roadmap many = Plans.first(Plans.leader(seed, role, (quarters + more) / 4.0, weeks));

        assertThat(many.feasibility().projectedFinish())
                .isBeforeOrEqualTo(few.feasibility().projectedFinish());
        assertThat(!few.feasibility().onTime() || many.feasibility().onTime()).isTrue();
    }

    @Property(tries = TRIES)
    void aLaterDateNeverRaisesLess(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 1, max = 160) int quarters,
            @ForAll @IntRange(min = 1, max = 120) int weeks,
            @ForAll @IntRange(min = 1, max = 30) int more) {
        LeaderSituation leader = Plans.leader(seed, role, quarters / 4.0, weeks);
        Roadmap near = Plans.first(leader);
        Roadmap far =
                Plans.first(
                        leader.aimingAt(
                                new LeaderSituation.Goal(
                                        leader.goal().targetDate().plusWeeks(more),
                                        leader.goal().hoursPerWeek())));

        assertThat(far.readiness().projected())
                .isGreaterThanOrEqualTo(near.readiness().projected());
    }

    @Property(tries = TRIES)
    void doingAMilestoneNeverMakesTheProjectedFinishLater(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 1, max = 80) int quarters,
            @ForAll @IntRange(min = 4, max = 170) int weeks,
            @ForAll @IntRange(min = 0, max = 100) int which) {
        doingOneMovesNoFinish(Plans.leader(seed, role, quarters / 4.0, weeks), which);
    }

    /** The plan counted on another step for some of what this one teaches. */
    @Example
    void aFinishedStepCountsForAllThatItTeaches() {
        doingOneMovesNoFinish(Plans.leader(2578765526192993659L, TargetRole.CPTO, 15, 29), 13);
    }

    private static void doingOneMovesNoFinish(LeaderSituation leader, int which) {
        Roadmap first = Plans.first(leader);
        if (first.milestones().isEmpty()) {
            return;
        }
        Milestone done = first.milestones().get(which % first.milestones().size());
        Roadmap next =
                Plans.next(
                        leader,
                        first.with(done.to(MilestoneStatus.DONE, Plans.MADE, null)),
                        Plans.MADE,
                        "One is done.");

        assertThat(next.feasibility().projectedFinish())
                .isBeforeOrEqualTo(first.feasibility().projectedFinish());
    }

    @Property(tries = TRIES)
    void planningAnewWithNothingChangedChangesNothing(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 1, max = 160) int quarters,
            @ForAll @IntRange(min = 1, max = 170) int weeks) {
        LeaderSituation leader = Plans.leader(seed, role, quarters / 4.0, weeks);
        Roadmap first = Plans.first(leader);

        assertThat(Plans.first(leader)).isEqualTo(first);
        assertThat(Plans.next(leader, first, Plans.MADE, first.cause())).isEqualTo(first);

        Instant later = Plans.MADE.plusSeconds(60);
        Roadmap onItsWay =
                Plans.next(leader, Plans.progressed(first, seed, later), later, "On its way.");
        assertThat(Plans.next(leader, onItsWay, later, onItsWay.cause())).isEqualTo(onItsWay);
        Roadmap nextDay = Plans.next(leader, onItsWay, later.plus(Duration.ofDays(1)), "Again.");
        assertThat(nextDay.stages()).isEqualTo(onItsWay.stages());
        assertThat(nextDay.feasibility()).isEqualTo(onItsWay.feasibility());
    }

    @Property(tries = TRIES / 4)
    void everyWayToMakeItFitHoldsWhenItIsTaken(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 4, max = 60) int quarters,
            @ForAll @IntRange(min = 8, max = 100) int weeks) {
        LeaderSituation leader = Plans.leader(seed, role, quarters / 4.0, weeks);
        Roadmap roadmap = Plans.first(leader);
        LocalDate target = leader.goal().targetDate();
        double hours = leader.goal().hoursPerWeek();
        for (Feasibility.Advice advice : roadmap.feasibility().advice()) {
            switch (advice.lever()) {
                case "HOURS" -> {
                    if (advice.hoursPerWeek() == null) {
                        assertThat(isOnTime(leader, target, 60)).isFalse();
                    } else {
                        assertThat(isOnTime(leader, target, advice.hoursPerWeek())).isTrue();
                        assertThat(isOnTime(leader, target, advice.hoursPerWeek() - 0.5)).isFalse();
                    }
                }
                case "DATE" -> {
                    assertThat(isOnTime(leader, advice.date(), hours)).isTrue();
                    assertThat(isOnTime(leader, advice.date().minusDays(1), hours)).isFalse();
                }
                case "SCOPE" -> {
                    Roadmap whole =
                            Plans.first(
                                    leader.aimingAt(
                                            new LeaderSituation.Goal(
                                                    roadmap.feasibility()
                                                            .projectedFinish()
                                                            .plusWeeks(MOST_OF_A_LAST_STAGE),
                                                    hours)));
                    assertThat(advice.points()).isNotNegative();
                    if (whole.readiness().projected() < 100) {
                        assertThat(whole.readiness().projected() - roadmap.readiness().projected())
                                .isBetween(advice.points() - 0.21, advice.points() + 0.21);
                    }
                    assertThat(advice.competencies())
                            .isEqualTo(
                                    roadmap.unplanned().stream()
                                            .map(Roadmap.Unplanned::competency)
                                            .toList());
                }
                default -> assertThat(isOnTime(leader, target, advice.hoursPerWeek())).isTrue();
            }
        }
    }

    @Property(tries = TRIES / 4)
    void nothingIsLeftOutInSilence(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 2, max = 80) int quarters,
            @ForAll @IntRange(min = 4, max = 170) int weeks) {
        Roadmap roadmap = Plans.first(Plans.leader(seed, role, quarters / 4.0, weeks));
        List<String> seen =
                roadmap.feasibility().later().stream().map(Feasibility.Later::id).toList();

        assertThat(roadmap.milestones()).extracting(Milestone::id).noneMatch(seen::contains);
        assertThat(seen.isEmpty()).isEqualTo(roadmap.feasibility().onTime());
        assertThat(roadmap.milestones())
                .filteredOn(m -> ACTIVITIES.get(m.id()).stage() != StageId.TRANSITION)
                .allSatisfy(m -> assertThat(m.start()).isAfterOrEqualTo(Plans.today()));
    }

    private static boolean isOnTime(LeaderSituation leader, LocalDate date, double hours) {
        return Plans.first(leader.aimingAt(new LeaderSituation.Goal(date, hours)))
                .feasibility()
                .onTime();
    }

    private static long length(Milestone milestone) {
        return ChronoUnit.WEEKS.between(milestone.start(), milestone.end().plusDays(1));
    }
}
