package dev.careerpath.roadmap.planning.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A leader who does what the plan says sees no date move, whenever the plan is made anew. */
class FollowedPlanTests {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final LeaderSituation leader = Plans.leader(7, TargetRole.CTO, 6, 60);
    private final Roadmap first = Plans.first(leader);

    @Example
    void keepsItsDatesInEveryWeekOfAStepThatTakesSeveral() {
        Milestone step = first.milestones().getFirst();
        Roadmap plan = anew(first.with(begun(step, step.start())), at(step.start(), MORNING));

        for (LocalDate day = step.start(); !day.isAfter(step.end()); day = day.plusDays(1)) {
            plan = anew(plan, at(day, MORNING));
            assertThat(plan.milestone(step.id()).orElseThrow())
                    .extracting(Milestone::start, Milestone::end)
                    .containsExactly(step.start(), step.end());
            if (day.isBefore(step.start().plusWeeks(1))) {
                assertThat(datesOfOpen(plan)).isEqualTo(datesOfOpen(first));
                assertThat(plan.feasibility().projectedFinish())
                        .isEqualTo(first.feasibility().projectedFinish());
            }
        }
    }

    @Property(tries = 60)
    void keepsAllDatesAndTheFinishWhileItIsFollowed(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 4, max = 80) int quarters,
            @ForAll @IntRange(min = 4, max = 120) int weeks,
            @ForAll boolean assessedHigher) {
        LeaderSituation situation = Plans.leader(seed, role, quarters / 4.0, weeks);
        Random random = new Random(seed);
        Roadmap plan = Plans.first(situation);
        LocalDate last = Plans.today().plusWeeks(Math.min(weeks, 52));
        for (LocalDate day = Plans.today(); day.isBefore(last); day = day.plusDays(1)) {
            for (Milestone one : plan.milestones()) {
                Roadmap followed = plan;
                Instant when = at(day, MORNING);
                if (one.status() == MilestoneStatus.PLANNED && !one.start().isAfter(day)) {
                    followed = plan.with(begun(one, day));
                } else if (one.status() == MilestoneStatus.IN_PROGRESS && one.end().equals(day)) {
                    when = at(day, EVENING);
                    followed = plan.with(one.to(MilestoneStatus.DONE, when, null));
                    situation = assessedHigher ? raised(situation, one) : situation;
                }
                if (followed != plan) {
                    plan = movesNothing(followed, situation, when);
                }
            }
            if (random.nextInt(9) == 0) {
                plan = movesNothing(plan, situation, at(day, MORNING));
            }
        }
    }

    private static Roadmap movesNothing(Roadmap plan, LeaderSituation situation, Instant at) {
        Roadmap next = Plans.next(situation, plan, at, "Made anew.");
        LocalDate week =
                at.atZone(LONDON)
                        .toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<String, List<LocalDate>> before = datesOfOpen(plan);
        // What has been done may have taught all that a step was for; then it goes out altogether.
        before.keySet().removeIf(id -> next.milestone(id).isEmpty() && !isWorthTaking(next, id));
        assertThat(before.keySet()).allMatch(id -> next.milestone(id).isPresent());
        Map<String, List<LocalDate>> after = datesOfOpen(next);
        // What comes later waits when its time has come, or a step into the role takes it.
        if (plan.feasibility().later().stream().allMatch(l -> l.start().isAfter(week))
                && intoTheRole(plan).noneMatch(m -> m.status() == MilestoneStatus.IN_PROGRESS)) {
            before.putAll(datesOfLater(plan));
            after.putAll(datesOfLater(next));
            // What is too little to go on for once its half is done is dropped, and leaves a gap.
            before.keySet().removeIf(id -> next.milestone(id).isEmpty() && !after.containsKey(id));
            assertThat(next.feasibility().projectedFinish())
                    .as("finish at %s", at)
                    .isEqualTo(plan.feasibility().projectedFinish());
        }
        before.entrySet().removeAll(after.entrySet());
        assertThat(before).as("dates that moved at %s", at).isEmpty();
        return next;
    }

    private static boolean isWorthTaking(Roadmap plan, String id) {
        return plan.feasibility().order().contains(id)
                || plan.feasibility().soonest().contains(id)
                || plan.feasibility().later().stream().anyMatch(later -> later.id().equals(id));
    }

    private static Map<String, List<LocalDate>> datesOfOpen(Roadmap plan) {
        Map<String, List<LocalDate>> dates = new TreeMap<>();
        plan.milestones().stream()
                .filter(milestone -> !milestone.status().isSettled())
                .forEach(m -> dates.put(m.id(), List.of(m.start(), m.end())));
        return dates;
    }

    private static Stream<Milestone> intoTheRole(Roadmap plan) {
        return plan.stages().getLast().milestones().stream();
    }

    private static Map<String, List<LocalDate>> datesOfLater(Roadmap plan) {
        Map<String, List<LocalDate>> dates = new TreeMap<>();
        plan.feasibility()
                .later()
                .forEach(later -> dates.put(later.id(), List.of(later.start(), later.end())));
        return dates;
    }

    private Roadmap anew(Roadmap plan, Instant at) {
        return Plans.next(leader, plan, at, "Made anew.");
    }

    private static Milestone begun(Milestone milestone, LocalDate day) {
        return milestone.to(MilestoneStatus.IN_PROGRESS, at(day, MORNING), null);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LONDON).toInstant();
    }

    /** An assessment that makes half of what the milestone is to bring of its evidence. */
    private static LeaderSituation raised(LeaderSituation situation, Milestone done) {
        List<LeaderSituation.Need> needs = new ArrayList<>();
        for (LeaderSituation.Need need : situation.needs()) {
            double level = need.level();
            for (Milestone.Raised raised : done.raises()) {
                if (raised.competency().equals(need.code()) && raised.to() > level) {
                    level += (raised.to() - level) / 2;
                }
            }
            needs.add(
                    new LeaderSituation.Need(
                            need.code(),
                            need.name(),
                            need.required(),
                            level,
                            need.weight(),
                            need.priority(),
                            need.sources(),
                            null));
        }
        return new LeaderSituation(
                situation.assessmentVersion() + 1,
                situation.assessedAt(),
                situation.zone(),
                situation.targetRole(),
                situation.currentRole(),
                situation.companyStage(),
                situation.emphases(),
                situation.regulated(),
                situation.goal(),
                situation.readiness(),
                needs,
                situation.gates(),
                new LeaderSituation.Interval(situation.readiness(), situation.readiness()),
                null,
                null,
                null);
    }
}
