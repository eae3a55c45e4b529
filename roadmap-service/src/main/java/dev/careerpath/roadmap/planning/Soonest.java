package dev.careerpath.roadmap.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How everything worth doing is done soonest: the best of a few orders that depend neither on the
 * hours nor on the date. A timetable keeps its order, so more hours, which make each step shorter
 * or let one more be done at once, never make any of them end later; and neither does a step that
 * is done already.
 */
final class Soonest {

    private final PlanningProblem problem;
    private final Timetable table;
    private final List<int[]> orders = new ArrayList<>();
    private int[] order = new int[0];
    private int lanes = 1;
    private int cycles = Timetable.NEVER;
    private int everything = -1;

    /**
     * Finds it.
     *
     * @param before the order of the plan before; it is tried as well
     * @param promised whether its finish was promised for at least as much as is asked now: then
     *     nothing takes its place that ends later, also if it gains more
     */
    Soonest(PlanningProblem problem, Timetable table, int[] before, boolean promised) {
        this.problem = problem;
        this.table = table;
        if (promised || before.length > 0) {
            orders.add(before);
        }
        double[] hours =
                problem.steps().stream().mapToDouble(step -> step.activity().hours()).toArray();
        double[] both =
                problem.steps().stream()
                        .mapToDouble(s -> s.activity().hours() + 3.0 * s.activity().weeks())
                        .toArray();
        for (double opening : new double[] {0, 2}) {
            for (double[] cost : List.of(hours, both)) {
                orders.add(pruned(Ordering.bestFirst(problem.figures(), cost, opening)));
            }
        }
        int latest = Timetable.NEVER;
        for (int laneCount = problem.pace().lanes(); promised && laneCount > 0; laneCount--) {
            table.fill(before, laneCount, problem.cycles(laneCount), Timetable.NEVER);
            latest = Math.min(latest, table.finish);
        }
        for (int laneCount = problem.pace().lanes(); laneCount > 0; laneCount--) {
            int[] lengths = problem.cycles(laneCount);
            for (int[] tried : orders) {
                table.fill(tried, laneCount, lengths, Timetable.NEVER);
                if (isBetter() && table.finish <= latest) {
                    order = table.takenSteps();
                    lanes = laneCount;
                    cycles = table.finish;
                    everything = table.gained;
                }
            }
        }
    }

    private boolean isBetter() {
        return table.gained > everything || (table.gained == everything && table.finish < cycles);
    }

    /** The steps it takes, by their starts. */
    int[] order() {
        return order;
    }

    /** How many at once. */
    int lanes() {
        return lanes;
    }

    /** After how many cycles everything is done. */
    int cycles() {
        return cycles;
    }

    /** Thousandths of a point of readiness that are gained. */
    int everything() {
        return everything;
    }

    /** Whether everything would be done after so many cycles at another pace. */
    boolean fits(Pace pace, int within) {
        for (int laneCount = pace.lanes(); laneCount > 0; laneCount--) {
            int[] lengths = problem.cycles(pace, laneCount);
            for (int[] tried : orders) {
                table.fill(tried, laneCount, lengths, within);
                if (table.gained == everything && table.finish <= within) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The order without the steps that everything can be reached without, dearest first. */
    private int[] pruned(int[] whole) {
        int[] each = new int[problem.steps().size()];
        Arrays.fill(each, 1);
        table.fill(whole, 1, each, Timetable.NEVER);
        int all = table.gained;
        int[] kept = table.takenSteps();
        int[] leading = new int[problem.figures().gain.length];
        for (int step : kept) {
            count(step, leading, 1);
        }
        Integer[] dearest =
                Arrays.stream(kept)
                        .filter(step -> step >= problem.started())
                        .boxed()
                        .toArray(Integer[]::new);
        Arrays.sort(dearest, (a, b) -> Integer.compare(hours(b), hours(a)));
        for (int step : dearest) {
            if (isAloneIn(step, leading)) {
                continue;
            }
            int[] less = Arrays.stream(kept).filter(s -> s != step).toArray();
            table.fill(less, 1, each, Timetable.NEVER);
            if (table.gained == all) {
                for (int gone : kept) {
                    count(gone, leading, table.start[gone] == Timetable.NEVER ? -1 : 0);
                }
                kept = table.takenSteps();
            }
        }
        return kept;
    }

    private void count(int step, int[] leading, int more) {
        Figures figures = problem.figures();
        for (int r = figures.risesOf[step]; r < figures.risesOf[step + 1]; r++) {
            for (int place = figures.to[r]; place > figures.lowest[r]; place--) {
                leading[place] += more;
            }
        }
    }

    /** Whether no other step leads to something that it leads to. */
    private boolean isAloneIn(int step, int[] leading) {
        Figures figures = problem.figures();
        for (int r = figures.risesOf[step]; r < figures.risesOf[step + 1]; r++) {
            for (int place = figures.to[r]; place > figures.lowest[r]; place--) {
                if (figures.gain[place] > 0 && leading[place] == 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private int hours(int step) {
        return problem.steps().get(step).activity().hours();
    }
}
