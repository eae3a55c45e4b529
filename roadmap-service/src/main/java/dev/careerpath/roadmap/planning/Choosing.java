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
    private final Timetable table;
    private final Soonest soonest;
    private final int lanes;
    private final int cycles;
    private final int horizon;

    private Choosing(PlanningProblem problem, int[] soonestBefore, boolean promised) {
        this.problem = problem;
        this.table = new Timetable(problem);
        this.soonest = new Soonest(problem, table, soonestBefore, promised);
        this.lanes = problem.pace().lanes();
        this.cycles = problem.pace().cycles();
        this.horizon = Math.min(cycles, PlanningProblem.HORIZON);
    }

    /**
     * What is chosen.
     *
     * @param until the cycle by which what is kept has to be done
     * @param table every step worth taking, laid out
     * @param soonest how everything would be done soonest
     */
    record Choice(int lanes, int until, Timetable table, Soonest soonest) {

        boolean isKept(int step) {
            return table.end[step] <= until;
        }
    }

    private record Laid(int[] order, int lanes, long area) {}

    /** The plan for somebody who begins now. */
    public static Solution solve(PlanningProblem problem) {
        Choice choice = choose(problem, new int[0], new int[0], false);
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

    /**
     * Chooses.
     *
     * @param before the order of the plan before, empty for the first
     * @param soonestBefore the order in which it would have been done soonest
     * @param promised whether that order's finish stands, since no more is asked than was then
     */
    static Choice choose(
            PlanningProblem problem, int[] before, int[] soonestBefore, boolean promised) {
        return new Choosing(problem, soonestBefore, promised).choose(before);
    }

    private Choice choose(int[] before) {
        Searching searching = new Searching(problem, table, lanes, soonest);
        searching.search();
        int[] best = searching.best(horizon);
        if (soonest.cycles() <= cycles) {
            return whole(before, best);
        }
        int[] order = best;
        if (before.length > 0) {
            int[] again = Ordering.joined(before, before.length, soonest.order());
            lay(again, lanes);
            if (promised() * WORTH_A_CHANGE >= searching.bestArea(horizon)) {
                order = again;
            }
        }
        Timetable plan = plan(order, lanes);
        int until = plan.finish < soonest.cycles() ? Math.min(cycles, plan.finish - 1) : cycles;
        return new Choice(lanes, until, plan, soonest);
    }

    /** The area, without what ends last where that would be sooner than what is promised. */
    private long promised() {
        if (table.finish < soonest.cycles()) {
            table.withoutLast();
        }
        return table.area[horizon];
    }

    /** Everything by the target date, and as early as that allows. */
    private Choice whole(int[] before, int[] best) {
        Laid chosen = laid(soonest.order());
        lay(best, lanes);
        int early = 0;
        while (early < best.length && table.start[best[early]] < PlanningProblem.HORIZON) {
            early++;
        }
        for (int keep = early; keep > 0; keep--) {
            Laid mixed = laid(Ordering.joined(best, keep, soonest.order()));
            if (mixed.area > chosen.area) {
                chosen = mixed;
            }
        }
        if (before.length > 0) {
            Laid again = laid(Ordering.joined(before, before.length, soonest.order()));
            if (again.area >= 0 && again.area * WORTH_A_CHANGE >= chosen.area) {
                chosen = again;
            }
        }
        return new Choice(chosen.lanes, cycles, plan(chosen.order, chosen.lanes), soonest);
    }

    /** With as many things at once as are best for this order; area -1 when it is not in time. */
    private Laid laid(int[] order) {
        long area = area(order, lanes);
        long fewer = soonest.lanes() == lanes ? -1 : area(order, soonest.lanes());
        return fewer > area
                ? new Laid(order, soonest.lanes(), fewer)
                : new Laid(order, lanes, area);
    }

    private long area(int[] order, int atOnce) {
        lay(order, atOnce);
        return table.gained == soonest.everything() && table.finish <= cycles
                ? table.area[horizon]
                : -1;
    }

    /** Its own timetable: the other one goes on being filled. */
    private Timetable plan(int[] order, int atOnce) {
        Timetable plan = new Timetable(problem);
        plan.fill(order, atOnce, problem.cycles(atOnce), Timetable.NEVER);
        return plan;
    }

    private void lay(int[] order, int atOnce) {
        table.fill(order, atOnce, problem.cycles(atOnce), Timetable.NEVER);
    }
}
