package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Rise;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Step;
import dev.careerpath.roadmap.planning.problem.StepUnderWay;
import dev.careerpath.roadmap.planning.problem.Units;
import dev.careerpath.roadmap.planning.search.SelectedPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes milestones of the steps that the plan keeps, each with its stage and its reasons. */
final class MilestoneDrafting {

    /** Getting into the role takes steps of its own, even for those who have the levels. */
    private static final int TRANSITION_STEPS = 2;

    private static final int SOURCES_OF_A_NEED = 2;

    private final PlanningProblem problem;
    private final SelectedPlan selected;
    private final Map<String, Milestone> before;
    private final Map<Integer, StagedMilestone> drafts = new LinkedHashMap<>();

    MilestoneDrafting(PlanningProblem problem, SelectedPlan selected, List<Milestone> before) {
        this.problem = problem;
        this.selected = selected;
        this.before = before.stream().collect(Collectors.toMap(Milestone::id, Function.identity()));
    }

    List<StagedMilestone> drafts(Catalogue catalogue, LeaderSituation situation) {
        for (int step : selected.schedule().takenSteps()) {
            if (selected.isKept(step)) {
                drafts.put(step, draft(step));
            }
        }
        List<StagedMilestone> all = new ArrayList<>(drafts.values());
        all.addAll(transition(catalogue, situation));
        return all;
    }

    private StagedMilestone draft(int number) {
        Step step = problem.steps().get(number);
        int start = selected.schedule().start[number];
        Set<Integer> dependsOn = new TreeSet<>(step.after());
        List<Milestone.Raised> raises = new ArrayList<>();
        for (Rise rise : step.rises()) {
            if (rise.needs() > 0) {
                firstTo(rise).ifPresent(dependsOn::add);
            }
            int from = from(step, rise.competency(), start);
            if (rise.to() > from) {
                raises.add(raised(rise.competency(), from, rise.to()));
            }
        }
        dependsOn.remove(number);
        StageId stage = step.activity().stage();
        List<String> ids = new ArrayList<>();
        for (int other : dependsOn) {
            StagedMilestone earlier = drafts.get(other);
            if (earlier != null) {
                ids.add(earlier.milestone().id());
                stage = stage.compareTo(earlier.stage()) < 0 ? earlier.stage() : stage;
            }
        }
        Milestone milestone =
                milestone(
                        step.activity(),
                        start,
                        selected.schedule().end[number],
                        ids,
                        raises,
                        because(step, start));
        return new StagedMilestone(stage, underWay(step, milestone));
    }

    /** With its real first day and what is known of it, if it has been begun. */
    private Milestone underWay(Step step, Milestone milestone) {
        StepUnderWay underWay = step.underWay();
        Milestone started = before.get(milestone.id());
        if (underWay == null || started == null) {
            return milestone;
        }
        LocalDate until = problem.capacity().until(step.activity(), underWay, selected.atOnce());
        return milestone.startedAs(started, underWay.since(), until.minusDays(1));
    }

    /** The level that a step starts from; one that is under way began at today's. */
    private int from(Step step, int competency, int start) {
        return step.underWay() == null ? selected.rank(competency, start) : 0;
    }

    private Optional<Integer> firstTo(Rise rise) {
        return drafts.keySet().stream()
                .filter(other ->
                        problem.steps().get(other).rises().stream()
                                .anyMatch(r ->
                                        r.competency() == rise.competency()
                                                && r.to() >= rise.needs()))
                .min(
                        Comparator.comparingInt((Integer other) -> selected.schedule().end[other])
                                .thenComparing(Comparator.naturalOrder()));
    }

    private Milestone.Raised raised(int competency, int from, int to) {
        LeaderSituation.Need need = problem.needs().get(competency);
        return new Milestone.Raised(
                need.code(),
                need.name(),
                rounded(problem.level(competency, from)),
                problem.level(competency, to));
    }

    private Milestone milestone(
            Activity activity,
            int start,
            int end,
            List<String> dependsOn,
            List<Milestone.Raised> raises,
            Milestone.Because because) {
        return new Milestone(
                activity.id(),
                activity.title(),
                activity.kind(),
                activity.hours(),
                problem.capacity().first(start),
                problem.capacity().lastBefore(end),
                dependsOn,
                raises,
                activity.doneWhen(),
                MilestoneStatus.PLANNED,
                null,
                null,
                because);
    }

    /** The competency it adds most readiness to. */
    private Milestone.Because because(Step step, int start) {
        int most = -1;
        int competency = 0;
        for (Rise rise : step.rises()) {
            int gain = 0;
            int from = from(step, rise.competency(), start);
            for (int rank = from + 1; rank <= rise.to(); rank++) {
                gain += problem.gain(rise.competency(), rank);
            }
            if (gain > most) {
                most = gain;
                competency = rise.competency();
            }
        }
        return because(step.activity(), problem.needs().get(competency));
    }

    private static Milestone.Because because(Activity activity, LeaderSituation.Need need) {
        Set<String> sources = new LinkedHashSet<>(activity.sources());
        need.sources().stream().limit(SOURCES_OF_A_NEED).forEach(sources::add);
        return new Milestone.Because(
                need.code(), rounded(need.gap()), need.priority(), List.copyOf(sources));
    }

    /**
     * Steps into the role, in its last cycles and after all others have begun, if a hand is free.
     */
    private List<StagedMilestone> transition(Catalogue catalogue, LeaderSituation situation) {
        int cycles = problem.capacity().cycles();
        List<StagedMilestone> steps = new ArrayList<>();
        List<Busy> busy = new ArrayList<>();
        drafts.keySet()
                .forEach(s ->
                        busy.add(
                                new Busy(
                                        problem.capacity()
                                                .isHabit(problem.steps().get(s).activity()),
                                        selected.schedule().start[s],
                                        selected.schedule().end[s])));
        long already =
                before.values().stream()
                        .filter(m -> m.status() != MilestoneStatus.PLANNED)
                        .filter(m ->
                                catalogue.activities().stream()
                                        .anyMatch(a ->
                                                a.id().equals(m.id())
                                                        && a.stage() == StageId.TRANSITION))
                        .count();
        List<Activity> fitting =
                catalogue.activities().stream()
                        .filter(a -> a.stage() == StageId.TRANSITION && situation.isMeantBy(a))
                        .filter(a -> {
                            Milestone known = before.get(a.id());
                            return known == null
                                    ? !selected.stands()
                                    : known.status() == MilestoneStatus.PLANNED;
                        })
                        .filter(this::isInReach)
                        .sorted(
                                Comparator.comparing((Activity a) -> !before.containsKey(a.id()))
                                        .thenComparing(a -> a.raises().isEmpty())
                                        .thenComparingInt(Activity::hours)
                                        .thenComparing(Activity::id))
                        .toList();
        int last =
                drafts.keySet().stream()
                        .mapToInt(s -> selected.schedule().start[s])
                        .max()
                        .orElse(0);
        for (Activity activity : fitting) {
            int start = cycles - problem.capacity().cycles(activity, selected.atOnce());
            if (steps.size() + already < TRANSITION_STEPS
                    && start >= last
                    && problem.capacity().weeks(activity, selected.atOnce())
                            <= problem.capacity().room()
                    && isFree(busy, activity, start)) {
                busy.add(new Busy(problem.capacity().isHabit(activity), start, cycles));
                steps.add(transition(activity, start, cycles));
            }
        }
        return steps;
    }

    /** A unit for projects, or for habits, that is taken for some cycles. */
    private record Busy(boolean habit, int start, int end) {}

    private boolean isFree(List<Busy> busy, Activity activity, int start) {
        boolean habit = problem.capacity().isHabit(activity);
        Units units = problem.capacity().units(selected.atOnce());
        int most = units.end(habit) - units.first(habit);
        for (int cycle = start; cycle < problem.capacity().cycles(); cycle++) {
            int at = cycle;
            long taken =
                    busy.stream()
                            .filter(b -> units.first(b.habit()) == units.first(habit))
                            .filter(b -> b.start() <= at && b.end() > at)
                            .count();
            if (taken >= most) {
                return false;
            }
        }
        return true;
    }

    /** Whether each level it starts from is there from the first day on. */
    private boolean isInReach(Activity activity) {
        return activity.raises().stream()
                .allMatch(raise -> {
                    Integer c = competency(raise.competency());
                    return c == null
                            || problem.level(c, 0) >= raise.from() - PlanningProblem.NEAR_ENOUGH;
                });
    }

    private StagedMilestone transition(Activity activity, int start, int end) {
        List<Milestone.Raised> raises = new ArrayList<>();
        LeaderSituation.Need most = null;
        for (Activity.Raise raise : activity.raises()) {
            Integer c = competency(raise.competency());
            if (c == null) {
                continue;
            }
            LeaderSituation.Need need = problem.needs().get(c);
            if (most == null || need.priority() < most.priority()) {
                most = need;
            }
            double level = problem.level(c, selected.rank(c, start));
            if (raise.to() > level) {
                raises.add(
                        new Milestone.Raised(need.code(), need.name(), rounded(level), raise.to()));
            }
        }
        LeaderSituation.Need need = most == null ? problem.needs().getFirst() : most;
        return new StagedMilestone(
                StageId.TRANSITION,
                milestone(activity, start, end, List.of(), raises, because(activity, need)));
    }

    private @Nullable Integer competency(String code) {
        for (int c = 0; c < problem.needs().size(); c++) {
            if (problem.needs().get(c).code().equals(code)) {
                return c;
            }
        }
        return null;
    }

    static double rounded(double level) {
        return Math.round(level * 100) / 100.0;
    }
}
