package dev.careerpath.roadmap.planning.search;

import dev.careerpath.roadmap.planning.baseline.Baseline;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.schedule.EarliestFinish;
import dev.careerpath.roadmap.planning.schedule.PriorityRules;
import dev.careerpath.roadmap.planning.schedule.Schedule;
import dev.careerpath.roadmap.planning.schedule.Solution;
import java.util.ArrayList;
import java.util.List;

/**
 * Selects the plan: the best list found for the time available, or everything where everything
 * fits.
 */
public final class PlanSelection {

    /** A new plan replaces one that somebody follows only if it is better by this much. */
    private static final double WORTH_A_CHANGE = 1.01;

    private final PlanningProblem problem;
    private final Baseline baseline;
    private final Schedule schedule;
    private final EarliestFinish earliestFinish;
    private final int atOnce;
    private final int cycles;
    private final int horizon;

    private PlanSelection(PlanningProblem problem, Baseline baseline) {
        this.problem = problem;
        this.baseline = baseline;
        this.schedule = new Schedule(problem);
        this.earliestFinish = new EarliestFinish(problem, schedule, baseline);
        this.atOnce = problem.capacity().atOnce();
        this.cycles = problem.capacity().cycles();
        this.horizon = Math.min(cycles, PlanningProblem.HORIZON);
    }

    /** The plan for somebody who begins now. */
    public static Solution solve(PlanningProblem problem) {
        SelectedPlan selected = choose(problem, Baseline.NOTHING);
        List<Solution.Placed> placed = new ArrayList<>();
        for (int step : selected.schedule().takenSteps()) {
            if (selected.isKept(step)) {
                placed.add(
                        new Solution.Placed(
                                step,
                                selected.schedule().start[step],
                                selected.schedule().end[step]));
            }
        }
        return new Solution(selected.atOnce(), placed);
    }

    /** Selects the plan that follows the one before. */
    public static SelectedPlan choose(PlanningProblem problem, Baseline baseline) {
        return new PlanSelection(problem, baseline).choose();
    }

    private SelectedPlan choose() {
        Baseline.FixedDates fixedDates = baseline.fixedDates();
        if (fixedDates != null) {
            Schedule plan = new Schedule(problem);
            plan.generateSerially(
                    baseline.order(), fixedDates, problem.cycles(fixedDates.atOnce()));
            if (plan.keeps(fixedDates, problem.started())) {
                return selected(true, plan, fixedDates.atOnce());
            }
        }
        if (cycles == 0) {
            return selected(earliestFinish.order(), earliestFinish.atOnce());
        }
        ActivityListSearch search =
                new ActivityListSearch(problem, schedule, atOnce, earliestFinish);
        boolean isCutShort = problem.capacity().isCutShort();
        FoundList best = isCutShort && earliestFinish.isOnTime() ? null : search.best(horizon);
        if (best == null) {
            return selected(earliestFinish.order(), earliestFinish.atOnce());
        }
        if (isCutShort) {
            int[] order = search.beginningWith(this::isShort, best);
            return order == null
                    ? selected(earliestFinish.order(), earliestFinish.atOnce())
                    : selected(order, atOnce);
        }
        int[] order = best.order();
        if (baseline != Baseline.NOTHING) {
            int[] again =
                    PriorityRules.joined(
                            baseline.order(), baseline.order().length, earliestFinish.order());
            lay(again, atOnce);
            if (schedule.keeps(earliestFinish)
                    && schedule.core(horizon, earliestFinish) >= best.core(horizon)
                    && schedule.area(horizon, earliestFinish) * WORTH_A_CHANGE
                            >= best.area(horizon)) {
                order = again;
            }
        }
        return selected(order, atOnce);
    }

    private SelectedPlan selected(int[] order, int atOnce) {
        // Its own schedule: the other one goes on being filled.
        Schedule plan = new Schedule(problem);
        plan.generateSerially(order, atOnce, problem.cycles(atOnce), ProblemArrays.NEVER);
        return selected(false, plan, atOnce);
    }

    private SelectedPlan selected(boolean stands, Schedule plan, int atOnce) {
        int until =
                plan.finish < earliestFinish.cycles() && !earliestFinish.isOnTime()
                        ? Math.min(cycles, plan.finish - 1)
                        : cycles;
        boolean[] kept = new boolean[problem.steps().size()];
        for (int step = 0; step < kept.length; step++) {
            // What is under way stays, also when it goes on for longer.
            kept[step] =
                    step < problem.started()
                            || (plan.end[step] <= until
                                    && problem.endsAfter(
                                                    step, plan.start[step], plan.end[step], atOnce)
                                            <= problem.capacity().room()
                                    && !(stands && isLeftToCutShort(step)));
        }
        return new SelectedPlan(problem, stands, atOnce, kept, plan, earliestFinish);
    }

    /** A plan that stands takes up nothing new in weeks that make no whole cycle. */
    private boolean isLeftToCutShort(int step) {
        Baseline.FixedDates fixedDates = baseline.fixedDates();
        return fixedDates != null && problem.capacity().isCutShort() && !fixedDates.held()[step];
    }

    /** Whether a step fits into the weeks available. */
    private boolean isShort(int step) {
        return problem.capacity().weeks(problem.steps().get(step).activity(), atOnce)
                <= problem.capacity().room();
    }

    private void lay(int[] order, int atOnce) {
        schedule.generateSerially(order, atOnce, problem.cycles(atOnce), ProblemArrays.NEVER);
    }
}
