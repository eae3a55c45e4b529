package dev.careerpath.roadmap.planning;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Looks for the order whose readiness rises earliest, for every length of time up to the horizon at
 * once: what is looked at never depends on the target date. So the best of it for a later date
 * never ends with less readiness; the package says why.
 */
final class Searching {

    /** How often each length of time is tried for; most dates are beyond the horizon. */
    private static final int TRIES = 60;

    private static final int TRIES_PER_CYCLE = 12;
    private static final int TRIES_FOR_THE_HORIZON = 400;

    /** A worse order may take the place of a better one at first, by this part of its area. */
    private static final double HEAT = 0.008;

    private static final double COOLING = 0.99;

    /** The same for everybody, so that the same input gives the same plan. */
    private static final int SEED = 7;

    private final PlanningProblem problem;
    private final Timetable table;
    private final int lanes;
    private final int[] cycles;
    private final Soonest soonest;
    private final int[] everyStep;
    private final int[][] best = new int[PlanningProblem.HORIZON + 1][];
    private final long[] bestArea = new long[PlanningProblem.HORIZON + 1];
    private final SplittableRandom random = new SplittableRandom(SEED);

    Searching(PlanningProblem problem, Timetable table, int lanes, Soonest soonest) {
        this.problem = problem;
        this.table = table;
        this.lanes = lanes;
        this.cycles = problem.cycles(lanes);
        this.soonest = soonest;
        this.everyStep = new int[cycles.length];
        Arrays.setAll(everyStep, step -> step);
        Arrays.fill(bestArea, -1);
    }

    /** Searches, from the order in which everything is done soonest and some others. */
    void search() {
        double[] byCycles = Arrays.stream(cycles).asDoubleStream().toArray();
        double[] byHours =
                problem.steps().stream().mapToDouble(step -> step.activity().hours()).toArray();
        lookBothWays(soonest.order());
        for (double opening : new double[] {0, 1}) {
            lookBothWays(Ordering.bestFirst(problem, byCycles, opening));
            lookBothWays(Ordering.bestFirst(problem, byHours, opening));
        }
        for (int aim = 1; aim < PlanningProblem.HORIZON; aim++) {
            improve(aim, TRIES + TRIES_PER_CYCLE * aim, true);
            improve(aim, TRIES, false);
        }
        improve(PlanningProblem.HORIZON, TRIES_FOR_THE_HORIZON, true);
        improve(PlanningProblem.HORIZON, TRIES_FOR_THE_HORIZON, false);
    }

    /** The order found best for so many cycles; it goes on until everything is done. */
    int[] best(int horizon) {
        return best[horizon];
    }

    long bestArea(int horizon) {
        return bestArea[horizon];
    }

    /** Moves one step at a time; the worse is taken with a chance that sinks. */
    private void improve(int aim, int tries, boolean byPriority) {
        int movable = everyStep.length - problem.started();
        if (movable < 2) {
            return;
        }
        int[] current = Ordering.joined(best[aim], best[aim].length, everyStep);
        int[] next = current.clone();
        long area = look(current, aim, byPriority);
        int window = window(current, aim);
        double heat = area * HEAT;
        for (int i = 0; i < tries; i++) {
            System.arraycopy(current, 0, next, 0, current.length);
            int from = random.nextInt(random.nextInt(3) == 0 ? movable : window);
            move(next, problem.started() + from, problem.started() + random.nextInt(window));
            long found = look(next, aim, byPriority);
            if (found >= area - heat * random.nextDouble()) {
                area = found;
                int[] before = current;
                current = next;
                next = before;
                window = window(current, aim);
            }
            heat *= COOLING;
        }
    }

    /** How many of the movable steps come before the last one that starts in time, and two more. */
    private int window(int[] order, int aim) {
        int last = 0;
        for (int i = problem.started(); i < order.length; i++) {
            if (table.start[order[i]] < aim) {
                last = i - problem.started();
            }
        }
        return Math.min(last + 2, order.length - problem.started());
    }

    private static void move(int[] order, int from, int to) {
        int step = order[from];
        if (from < to) {
            System.arraycopy(order, from + 1, order, from, to - from);
        } else {
            System.arraycopy(order, to, order, to + 1, from - to);
        }
        order[to] = step;
    }

    private void lookBothWays(int[] order) {
        look(order, 1, true);
        look(order, 1, false);
    }

    /** The area of an order for so many cycles; what it is best for is kept. */
    private long look(int[] order, int aim, boolean byPriority) {
        if (byPriority) {
            table.fillByPriority(order, lanes, cycles, PlanningProblem.HORIZON);
        } else {
            table.fill(order, lanes, cycles, PlanningProblem.HORIZON);
        }
        long area = table.area[aim];
        for (int horizon = 1; horizon < bestArea.length; horizon++) {
            if (table.area[horizon] > bestArea[horizon]) {
                int[] starts = table.start.clone();
                keep(table.takenSteps());
                // The window is seen from where the order itself puts its steps.
                System.arraycopy(starts, 0, table.start, 0, starts.length);
                break;
            }
        }
        return area;
    }

    /** Goes on until everything is done, and counts nothing that would beat what is promised. */
    private void keep(int[] early) {
        int[] order = Ordering.joined(early, early.length, soonest.order());
        table.fill(order, lanes, cycles, Timetable.NEVER);
        if (table.finish < soonest.cycles()) {
            table.withoutLast();
        }
        for (int horizon = 1; horizon < bestArea.length; horizon++) {
            if (table.area[horizon] > bestArea[horizon]) {
                bestArea[horizon] = table.area[horizon];
                best[horizon] = order;
            }
        }
    }
}
