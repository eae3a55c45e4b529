package dev.careerpath.roadmap.planning;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the order whose readiness rises earliest, for every length of time up to the horizon at
 * once: what is looked at never depends on the target date. So the best of it for a later date
 * never ends with less readiness; the package says why.
 *
 * <p>For each length of time two beam searches build orders, and moves of single steps better the
 * best of them. Only what each of these ends with is kept, and it is kept for all lengths.
 */
final class Searching {

    /** Beams that think more and less of the time that is left end in different orders. */
    private static final double[] OPTIMISM = {1.0, 1.5};

    /** How often the best order for each length of time is changed, for each of its cycles. */
    private static final int TRIES_PER_CYCLE = 4;

    /** Most dates are beyond the horizon. */
    private static final int MORE_FOR_THE_HORIZON = 3;

    /** A worse order may take the place of a better one at first, by this part of its area. */
    private static final double HEAT = 0.008;

    private static final double COOLING = 0.99;

    /** The same for everybody, so that the same input gives the same plan. */
    private static final int SEED = 7;

    private final Figures figures;
    private final Timetable table;
    private final int lanes;
    private final int[] cycles;
    private final int[] earliestEnds;
    private final int started;
    private final Soonest soonest;
    private final Bringing bringing;

    /** What is searched on from, and those of it that come to the finish that is promised. */
    private final Best found = new Best();

    private final Best promised = new Best();
    private final SplittableRandom random = new SplittableRandom(SEED);

    Searching(PlanningProblem problem, Timetable table, int lanes, Soonest soonest) {
        this.figures = problem.figures();
        this.table = table;
        this.lanes = lanes;
        this.cycles = problem.cycles(lanes);
        this.earliestEnds = figures.earliestEnds(cycles);
        this.started = figures.started;
        this.soonest = soonest;
        this.bringing = new Bringing(figures);
    }

    /** The best order for each length of time. */
    private static final class Best {
        final int[][] order = new int[PlanningProblem.HORIZON + 1][];
        final long[] area = new long[PlanningProblem.HORIZON + 1];

        Best() {
            Arrays.fill(area, -1);
        }
    }

    /** Searches, from the order in which everything is done soonest and some others. */
    void search() {
        int horizon = PlanningProblem.HORIZON;
        lookBothWays(soonest.order());
        double[] cost = Arrays.stream(cycles).asDoubleStream().toArray();
        lookBothWays(Ordering.bestFirst(figures, cost, 0));
        lookBothWays(Ordering.bestFirst(figures, cost, 1));
        Beam beam = new Beam(figures, lanes, cycles);
        for (int aim = 1; aim <= horizon; aim++) {
            int[] inTime = inTime(IntStream.range(0, cycles.length).toArray(), aim);
            for (double optimism : OPTIMISM) {
                keep(beam.search(inTime, aim, optimism * found.area[aim]));
            }
        }
        for (int aim = horizon; aim > 0; aim--) {
            improve(aim, TRIES_PER_CYCLE * aim * (aim == horizon ? MORE_FOR_THE_HORIZON : 1));
        }
        for (int aim = horizon; aim > 0; aim--) {
            keepPromise(found.order[aim], aim);
        }
        keepPromise(soonest.order(), 0);
    }

    /**
     * Where the date comes within the first cycle: an order that begins with those of some steps
     * that raise readiness most in it, and goes on until everything is done, by the finish that is
     * promised. Null when that takes fewer things at once.
     */
    int @Nullable [] beginningWith(IntPredicate some) {
        int[] candidates =
                Arrays.stream(inTime(IntStream.range(0, cycles.length).toArray(), 1))
                        .filter(step -> step < started || some.test(step))
                        .toArray();
        int[] order = null;
        int[] kept = new int[candidates.length];
        int count = 0;
        for (int step : new Beam(figures, lanes, cycles).search(candidates, 1, 0)) {
            kept[count] = step;
            int[] tried = Ordering.joined(kept, count + 1, soonest.order());
            table.fill(tried, lanes, cycles, Timetable.NEVER);
            if (table.keeps(soonest)) {
                order = tried;
                count++;
            }
        }
        return order;
    }

    /**
     * The order found best for so many cycles; it goes on until everything is done, by the finish
     * that is promised. Null when that takes fewer things at once.
     */
    int @Nullable [] best(int horizon) {
        return promised.area[horizon] < 0 ? null : promised.order[horizon];
    }

    long bestArea(int horizon) {
        return promised.area[horizon];
    }

    /** The steps that are under way, and those that can be done by then. */
    private int[] inTime(int[] order, int aim) {
        return Arrays.stream(order)
                .filter(step -> step < started || earliestEnds[step] <= aim)
                .toArray();
    }

    /** Moves steps to earlier or later places; the worse is taken with a chance that sinks. */
    private void improve(int aim, int tries) {
        int[] first = inTime(found.order[aim], aim);
        int[] all = inTime(IntStream.range(0, cycles.length).toArray(), aim);
        int movable = all.length - started;
        if (movable < 2) {
            return;
        }
        int[] current = Ordering.joined(first, first.length, all);
        int[] next = current.clone();
        long area = lay(current, aim, true);
        long most = area;
        int[] taken = table.takenSteps();
        int window = window(current, aim);
        double heat = area * HEAT;
        for (int i = 0; i < tries; i++) {
            System.arraycopy(current, 0, next, 0, current.length);
            int from = started + random.nextInt(random.nextInt(3) == 0 ? movable : window);
            int to = started + random.nextInt(window);
            if (to < from) {
                bringing.bring(next, next[from], to);
            } else {
                Bringing.move(next, from, to);
            }
            long tried = lay(next, aim, true);
            if (tried >= area - heat * random.nextDouble()) {
                area = tried;
                int[] before = current;
                current = next;
                next = before;
                window = window(current, aim);
                if (area > most) {
                    most = area;
                    taken = table.takenSteps();
                }
            }
            heat *= COOLING;
        }
        keep(taken);
    }

    /** How many of the movable steps come before the last one that starts in time, and two more. */
    private int window(int[] order, int aim) {
        int last = 0;
        for (int i = started; i < order.length; i++) {
            if (table.start[order[i]] < aim) {
                last = i - started;
            }
        }
        return Math.min(last + 2, order.length - started);
    }

    private void lookBothWays(int[] order) {
        lay(order, PlanningProblem.HORIZON, true);
        keep(table.takenSteps());
        lay(order, PlanningProblem.HORIZON, false);
        keep(table.takenSteps());
    }

    /** The area of an order for so many cycles. */
    private long lay(int[] order, int aim, boolean byPriority) {
        if (byPriority) {
            table.fillByPriority(order, lanes, cycles, aim);
        } else {
            table.fill(order, lanes, cycles, aim);
        }
        return table.area[aim];
    }

    /** Goes on until everything is done. */
    private void keep(int[] early) {
        int[] order = Ordering.joined(early, early.length, soonest.order());
        table.fill(order, lanes, cycles, Timetable.NEVER);
        note(found, order);
    }

    /** Keeps of the beginning, step by step, what leads to the finish that is promised. */
    private void keepPromise(int[] order, int aim) {
        table.fill(order, lanes, cycles, Timetable.NEVER);
        if (table.keeps(soonest)) {
            note(promised, order);
            return;
        }
        int[] early = Arrays.stream(order).filter(step -> table.start[step] < aim).toArray();
        int[] kept = new int[early.length];
        int count = 0;
        for (int step : early) {
            kept[count] = step;
            int[] tried = Ordering.joined(kept, count + 1, soonest.order());
            table.fill(tried, lanes, cycles, Timetable.NEVER);
            if (table.keeps(soonest)) {
                note(promised, tried);
                count++;
            }
        }
    }

    private void note(Best some, int[] order) {
        for (int horizon = 1; horizon < some.area.length; horizon++) {
            long area = table.area(horizon, soonest);
            if (area > some.area[horizon]) {
                some.area[horizon] = area;
                some.order[horizon] = order;
            }
        }
    }
}
