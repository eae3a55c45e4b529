package dev.careerpath.roadmap.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the plan: what is found best for the time there is, or all of it where all of it fits.
 */
public final class Choosing {

    /** A new plan takes the place of one that somebody follows only if it is this much better. */
    private static final double WORTH_A_CHANGE = 1.01;

    private final PlanningProblem problem;
    private final Before before;
    private final Timetable table;
    private final Soonest soonest;
    private final int lanes;
    private final int cycles;
    private final int horizon;

    private Choosing(PlanningProblem problem, Before before) {
        this.problem = problem;
        this.before = before;
        this.table = new Timetable(problem);
        this.soonest = new Soonest(problem, table, before);
        this.lanes = problem.pace().lanes();
        this.cycles = problem.pace().cycles();
        this.horizon = Math.min(cycles, PlanningProblem.HORIZON);
    }

    /**
     * What is chosen.
     *
     * @param stands whether it is the plan before as it was
     * @param kept whether the plan holds each step, or it comes later
     * @param table every step worth taking, laid out
     * @param soonest how everything would be done soonest
     */
    record Choice(
            PlanningProblem problem,
            boolean stands,
            int lanes,
            boolean[] kept,
            Timetable table,
            Soonest soonest) {

        boolean isKept(int step) {
            return kept[step];
        }

        /** The rank of a competency that what is kept has led to by the start of a cycle. */
        int rank(int competency, int cycle) {
            int rank = 0;
            for (int step : table.takenSteps()) {
                if (isKept(step) && table.end[step] <= cycle) {
                    for (PlanningProblem.Rise rise : problem.steps().get(step).rises()) {
                        if (rise.competency() == competency) {
                            rank = Math.max(rank, rise.to());
                        }
                    }
                }
            }
            return rank;
        }
    }

    /** The plan for somebody who begins now. */
    public static Solution solve(PlanningProblem problem) {
        Choice choice = choose(problem, Before.NOTHING);
        List<Solution.Placed> placed = new ArrayList<>();
        for (int step : choice.table().takenSteps()) {
            if (choice.isKept(step)) {
                placed.add(
                        new Solution.Placed(
                                step, choice.table().start[step], choice.table().end[step]));
            }
        }
        return new Solution(choice.lanes(), placed);
    }

    /** Chooses the plan that follows the one before. */
    static Choice choose(PlanningProblem problem, Before before) {
        return new Choosing(problem, before).choose();
    }

    private Choice choose() {
        Before.Standing standing = before.standing();
        if (standing != null) {
            Timetable plan = new Timetable(problem);
            plan.fill(before.order(), standing, problem.cycles(standing.atOnce()));
            if (standing.isIn(plan, problem.started())) {
                return choice(true, plan, standing.atOnce());
            }
        }
        if (cycles == 0) {
            return choice(soonest.order(), soonest.lanes());
        }
        Searching searching = new Searching(problem, table, lanes, soonest);
        if (problem.pace().isCutShort()) {
            int[] order = soonest.isOnTime() ? null : searching.beginningWith(this::isShort);
            return order == null ? choice(soonest.order(), soonest.lanes()) : choice(order, lanes);
        }
        searching.search();
        int[] order = searching.best(horizon);
        if (order == null) {
            return choice(soonest.order(), soonest.lanes());
        }
        if (before != Before.NOTHING) {
            int[] again = Ordering.joined(before.order(), before.order().length, soonest.order());
            lay(again, lanes);
            if (table.keeps(soonest)
                    && table.area(horizon, soonest) * WORTH_A_CHANGE
                            >= searching.bestArea(horizon)) {
                order = again;
            }
        }
        return choice(order, lanes);
    }

    private Choice choice(int[] order, int atOnce) {
        // Its own timetable: the other one goes on being filled.
        Timetable plan = new Timetable(problem);
        plan.fill(order, atOnce, problem.cycles(atOnce), Timetable.NEVER);
        return choice(false, plan, atOnce);
    }

    private Choice choice(boolean stands, Timetable plan, int atOnce) {
        int until =
                plan.finish < soonest.cycles() && !soonest.isOnTime()
                        ? Math.min(cycles, plan.finish - 1)
                        : cycles;
        boolean[] kept = new boolean[problem.steps().size()];
        for (int step = 0; step < kept.length; step++) {
            // What is under way stays, also when it goes on for longer.
            kept[step] =
                    step < problem.started()
                            || (plan.end[step] <= until
                                    && problem.endsAfter(step, plan, atOnce)
                                            <= problem.pace().room()
                                    && !(stands && isLeftToCutShort(step)));
        }
        return new Choice(problem, stands, atOnce, kept, plan, soonest);
    }

    /** Weeks that are no whole cycle bring nothing new into a plan that stands. */
    private boolean isLeftToCutShort(int step) {
        Before.Standing standing = before.standing();
        return standing != null && problem.pace().isCutShort() && !standing.held()[step];
    }

    /** Whether a step can be done in the weeks that there are. */
    private boolean isShort(int step) {
        return problem.pace().weeks(problem.steps().get(step).activity(), lanes)
                <= problem.pace().room();
    }

    private void lay(int[] order, int atOnce) {
        table.fill(order, atOnce, problem.cycles(atOnce), Timetable.NEVER);
    }
}
