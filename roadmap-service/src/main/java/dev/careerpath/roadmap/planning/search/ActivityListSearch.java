package dev.careerpath.roadmap.planning.search;

import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.schedule.EarliestFinish;
import dev.careerpath.roadmap.planning.schedule.PriorityRules;
import dev.careerpath.roadmap.planning.schedule.Schedule;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the list whose readiness rises earliest, for every length of time up to the horizon
 * at once. The search never depends on the target date, so the best list for a later date never
 * ends with less readiness; the package page says why.
 *
 * <p>For each length of time two beam searches build lists, and moves of single steps improve the
 * best of them. Only what each of these ends with is kept, and it is kept for all lengths.
 */
final class ActivityListSearch {

    /**
     * The weights of the time that is left; beams with different weights end in different lists.
     */
    private static final double[] OPTIMISM = {1.0, 1.5};

    /** The number of moves tried on the best list for each length of time, per cycle. */
    private static final int TRIES_PER_CYCLE = 4;

    /** Most dates are beyond the horizon. */
    private static final int MORE_FOR_THE_HORIZON = 3;

    private final ProblemArrays arrays;
    private final Schedule schedule;
    private final int atOnce;
    private final int[] cycles;
    private final int[] earliestEnds;
    private final int started;
    private final LocalSearch localSearch;
    private final EarliestFinish earliestFinish;

    /** The lists that the search starts from, and those of them that keep the committed finish. */
    private final Best found = new Best();

    private final Best punctual = new Best();

    ActivityListSearch(
            PlanningProblem problem, Schedule schedule, int atOnce, EarliestFinish earliestFinish) {
        this.arrays = problem.arrays();
        this.schedule = schedule;
        this.atOnce = atOnce;
        this.cycles = problem.cycles(atOnce);
        this.earliestEnds = arrays.earliestEnds(cycles);
        this.started = arrays.started;
        this.earliestFinish = earliestFinish;
        this.localSearch = new LocalSearch(arrays, schedule, atOnce, cycles);
    }

    /** The best order for each length of time. */
    private static final class Best {
        final int[][] order = new int[PlanningProblem.HORIZON + 1][];
        final long[] area = new long[PlanningProblem.HORIZON + 1];

        Best() {
            Arrays.fill(area, -1);
        }
    }

    /** Searches, starting from the list with the earliest finish and a few others. */
    void search() {
        int horizon = PlanningProblem.HORIZON;
        lookBothWays(earliestFinish.order());
        double[] cost = Arrays.stream(cycles).asDoubleStream().toArray();
        lookBothWays(PriorityRules.bestFirst(arrays, cost, 0));
        lookBothWays(PriorityRules.bestFirst(arrays, cost, 1));
        BeamSearch beam = new BeamSearch(arrays, atOnce, cycles);
        int[] all = IntStream.range(0, cycles.length).toArray();
        for (int aim = 1; aim <= horizon; aim++) {
            int[] inTime = inTime(all, aim);
            for (double optimism : OPTIMISM) {
                keep(beam.search(inTime, aim, optimism * found.area[aim]));
            }
        }
        for (int aim = horizon; aim > 0; aim--) {
            int tries = TRIES_PER_CYCLE * aim * (aim == horizon ? MORE_FOR_THE_HORIZON : 1);
            int[] inTime = inTime(all, aim);
            if (inTime.length > started + 1) {
                keep(localSearch.improve(inTime(found.order[aim], aim), inTime, aim, tries));
            }
        }
        for (int aim = horizon; aim > 0; aim--) {
            keepFinish(found.order[aim], aim);
        }
        keepFinish(earliestFinish.order(), 0);
    }

    /**
     * A list for a date within the first cycle. It begins with those of the given steps that raise
     * readiness most in that cycle, and goes on until everything is done by the committed finish.
     * Null when that takes fewer things at once.
     */
    int @Nullable [] beginningWith(IntPredicate some) {
        int[] candidates =
                Arrays.stream(inTime(IntStream.range(0, cycles.length).toArray(), 1))
                        .filter(step -> step < started || some.test(step))
                        .toArray();
        int[] order = null;
        int[] kept = new int[candidates.length];
        int count = 0;
        for (int step : new BeamSearch(arrays, atOnce, cycles).search(candidates, 1, 0)) {
            kept[count] = step;
            int[] tried = PriorityRules.joined(kept, count + 1, earliestFinish.order());
            schedule.generateSerially(tried, atOnce, cycles, ProblemArrays.NEVER);
            if (schedule.keeps(earliestFinish)) {
                order = tried;
                count++;
            }
        }
        return order;
    }

    /**
     * The best list found for so many cycles. It goes on until everything is done by the committed
     * finish. Null when that takes fewer things at once.
     */
    int @Nullable [] best(int horizon) {
        return punctual.area[horizon] < 0 ? null : punctual.order[horizon];
    }

    long bestArea(int horizon) {
        return punctual.area[horizon];
    }

    /** The steps that are under way, and those that can be done by then. */
    private int[] inTime(int[] order, int aim) {
        int[] some = new int[order.length];
        int count = 0;
        for (int step : order) {
            if (step < started || earliestEnds[step] <= aim) {
                some[count++] = step;
            }
        }
        return Arrays.copyOf(some, count);
    }

    private void lookBothWays(int[] order) {
        lay(order, PlanningProblem.HORIZON, true);
        keep(schedule.takenSteps());
        lay(order, PlanningProblem.HORIZON, false);
        keep(schedule.takenSteps());
    }

    /** The area of an order for so many cycles. */
    private long lay(int[] order, int aim, boolean byPriority) {
        if (byPriority) {
            schedule.generateInParallel(order, atOnce, cycles, aim);
        } else {
            schedule.generateSerially(order, atOnce, cycles, aim);
        }
        return schedule.area[aim];
    }

    /** Goes on until everything is done. */
    private void keep(int[] early) {
        int[] order = PriorityRules.joined(early, early.length, earliestFinish.order());
        schedule.generateSerially(order, atOnce, cycles, ProblemArrays.NEVER);
        note(found, order);
    }

    /** Keeps, step by step, as much of the beginning as still leads to the committed finish. */
    private void keepFinish(int[] order, int aim) {
        schedule.generateSerially(order, atOnce, cycles, ProblemArrays.NEVER);
        if (schedule.keeps(earliestFinish)) {
            note(punctual, order);
            return;
        }
        int[] early = Arrays.stream(order).filter(step -> schedule.start[step] < aim).toArray();
        int[] kept = new int[early.length];
        int count = 0;
        for (int step : early) {
            kept[count] = step;
            int[] tried = PriorityRules.joined(kept, count + 1, earliestFinish.order());
            schedule.generateSerially(tried, atOnce, cycles, ProblemArrays.NEVER);
            if (schedule.keeps(earliestFinish)) {
                note(punctual, tried);
                count++;
            }
        }
    }

    private void note(Best some, int[] order) {
        for (int horizon = 1; horizon < some.area.length; horizon++) {
            long area = schedule.area(horizon, earliestFinish);
            if (area > some.area[horizon]) {
                some.area[horizon] = area;
                some.order[horizon] = order;
            }
        }
    }
}
