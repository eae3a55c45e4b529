package dev.careerpath.roadmap.planning.search;

import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.schedule.EarliestFinish;
import dev.careerpath.roadmap.planning.schedule.PriorityRules;
import dev.careerpath.roadmap.planning.schedule.Schedule;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the list whose readiness rises earliest in a length of time. It begins with the
 * horizon and comes down, cycle by cycle, to the time there is; where the core of the role is to be
 * worked on, it goes up to it. So a nearer date never ends with more readiness; the package page
 * says why.
 *
 * <p>For each length of time two beam searches build lists, and moves of single steps improve the
 * best of them. What is found for one is kept for the shorter ones.
 */
final class ActivityListSearch {

    /**
     * The weights of the time that is left; beams with different weights end in different lists.
     */
    private static final double[] OPTIMISM = {1.0, 1.5};

    /**
     * The number of moves tried on a list for each length of time, per cycle. There are most for
     * the horizon, since most dates lie beyond it and are looked at once; where there is a core of
     * the role, several lists are moved.
     */
    private static final int TRIES_FOR_THE_HORIZON = 40;

    private static final int TRIES = 20;
    private static final int TRIES_WITH_CORE = 12;
    private static final int FEWEST_TRIES = 100;

    /**
     * What a competency of the core of the role counts in a beam: so much of the area hoped for.
     */
    private static final double CORE_WORTH = 0.3;

    /**
     * The lengths of time, in cycles, for which a first list is there before the search comes down
     * to them: what begins well is found more surely in a short time.
     */
    private static final int SHORT = 5;

    private final ProblemArrays arrays;
    private final Schedule schedule;
    private final int atOnce;
    private final int[] cycles;
    private final int[] earliestEnds;
    private final int[] all;
    private final EarliestFinish earliestFinish;
    private final BeamSearch beam;
    private final LocalSearch localSearch;
    private final FoundLists found;

    /** Those of them that keep the committed finish. */
    private final FoundLists punctual;

    ActivityListSearch(
            PlanningProblem problem, Schedule schedule, int atOnce, EarliestFinish earliestFinish) {
        this.arrays = problem.arrays();
        this.schedule = schedule;
        this.atOnce = atOnce;
        this.cycles = problem.cycles(atOnce);
        this.earliestEnds = arrays.earliestEnds(cycles);
        this.all = IntStream.range(0, cycles.length).toArray();
        this.earliestFinish = earliestFinish;
        this.beam = new BeamSearch(arrays, atOnce, cycles);
        this.localSearch = new LocalSearch(arrays, schedule, atOnce, cycles);
        this.found = new FoundLists(schedule, earliestFinish);
        this.punctual = new FoundLists(schedule, earliestFinish);
    }

    /**
     * The best list found for so many cycles. It goes on until everything is done by the committed
     * finish. Null when that takes fewer things at once.
     */
    @Nullable FoundList best(int length) {
        lookBothWays(earliestFinish.order());
        double[] cost = Arrays.stream(cycles).asDoubleStream().toArray();
        lookBothWays(PriorityRules.bestFirst(arrays, cost, 0));
        lookBothWays(PriorityRules.bestFirst(arrays, cost, 1));
        keepFinish(earliestFinish.order(), 0);
        for (int aim = 1; aim <= SHORT; aim++) {
            int[] early = beam.search(inTime(all, aim), aim, best(found, aim).area(aim), 0);
            keepWithFinish(early, aim);
        }
        if (punctual.isEmpty()) {
            return null;
        }
        return arrays.core.length == 0 ? comingDown(length) : goingUp(length);
    }

    /** Of the lists that end with no more readiness than the one for a cycle more, the best. */
    private @Nullable FoundList comingDown(int length) {
        FoundList best = null;
        for (int aim = PlanningProblem.HORIZON; aim >= length; aim--) {
            search(aim);
            best = punctual.best(aim, best);
        }
        return best;
    }

    /**
     * Of the lists that end with no less readiness than the one for a cycle less, the one that
     * works on most of the core of the role.
     */
    private @Nullable FoundList goingUp(int length) {
        FoundList best = null;
        for (int aim = 1; aim <= length; aim++) {
            search(aim);
            best = punctual.withCore(aim, best);
        }
        return best;
    }

    private void search(int aim) {
        int[] inTime = inTime(all, aim);
        for (double optimism : OPTIMISM) {
            keep(beam.search(inTime, aim, optimism * best(found, aim).area(aim), 0));
        }
        if (inTime.length > arrays.started + 1) {
            int[] first = inTime(best(found, aim).order(), aim);
            keep(localSearch.improve(first, inTime, aim, tries(aim), 0));
            if (best(found, aim).core(aim) < schedule.mostCore(aim)) {
                searchCore(inTime, aim);
            }
        }
        keepFinish(best(found, aim).order(), aim);
    }

    private int tries(int aim) {
        int perCycle =
                arrays.core.length > 0
                        ? TRIES_WITH_CORE
                        : aim == PlanningProblem.HORIZON ? TRIES_FOR_THE_HORIZON : TRIES;
        return Math.max(FEWEST_TRIES, perCycle * aim);
    }

    /**
     * Looks for lists that work on more of the core of the role, from a beam in which it has its
     * worth and from the best list without it. As no list may lose any of the core again, two that
     * differ are moved.
     */
    private void searchCore(int[] inTime, int aim) {
        double hoped = best(found, aim).area(aim);
        keepWithFinish(beam.search(inTime, aim, hoped, (long) (CORE_WORTH * hoped)), aim);
        int[] first = localSearch.withCore(inTime(best(found, aim).order(), aim), inTime, aim);
        keepWithFinish(first, aim);
        keepWithFinish(localSearch.withCore(withCore(aim), inTime, aim), aim);
        keepWithFinish(improved(first, inTime, aim), aim);
        keepWithFinish(improved(withCore(aim), inTime, aim), aim);
        keepWithFinish(localSearch.withCore(withCore(aim), inTime, aim), aim);
    }

    private int[] improved(int[] first, int[] inTime, int aim) {
        return localSearch.improve(first, inTime, aim, tries(aim), LocalSearch.CORE);
    }

    private void keepWithFinish(int[] early, int aim) {
        keepFinish(keep(early), aim);
    }

    /** Of all lists found, the one that works on most of the core, so far as it is in time. */
    private int[] withCore(int aim) {
        return inTime(Objects.requireNonNull(found.withCore(aim, null)).order(), aim);
    }

    private static FoundList best(FoundLists some, int aim) {
        FoundList best = some.best(aim, null);
        if (best == null) {
            throw new IllegalStateException("The first lists are there before the search");
        }
        return best;
    }

    /**
     * A list for a date within the first cycle. It begins with those of the given steps that raise
     * readiness most in that cycle, and goes on until everything is done by the committed finish.
     * Null when that takes fewer things at once.
     *
     * @param longer the list for the whole cycle
     */
    int @Nullable [] beginningWith(IntPredicate some, FoundList longer) {
        int[] candidates =
                Arrays.stream(inTime(all, 1))
                        .filter(step -> step < arrays.started || some.test(step))
                        .toArray();
        int[] order = null;
        int[] kept = new int[candidates.length];
        int count = 0;
        for (int step : beam.search(candidates, 1, 0, 0)) {
            kept[count] = step;
            int[] tried = PriorityRules.joined(kept, count + 1, earliestFinish.order());
            lay(tried);
            if (schedule.keeps(earliestFinish)
                    && schedule.area(1, earliestFinish) <= longer.area(1)) {
                order = tried;
                count++;
            }
        }
        return order;
    }

    /** The steps that are under way, and those that can be done by then. */
    private int[] inTime(int[] order, int aim) {
        int[] some = new int[order.length];
        int count = 0;
        for (int step : order) {
            if (step < arrays.started || earliestEnds[step] <= aim) {
                some[count++] = step;
            }
        }
        return Arrays.copyOf(some, count);
    }

    private void lookBothWays(int[] order) {
        int horizon = PlanningProblem.HORIZON;
        schedule.generateInParallel(order, atOnce, cycles, horizon);
        keep(schedule.takenSteps());
        schedule.generateSerially(order, atOnce, cycles, horizon);
        keep(schedule.takenSteps());
    }

    /** Goes on until everything is done. */
    private int[] keep(int[] early) {
        int[] order = PriorityRules.joined(early, early.length, earliestFinish.order());
        lay(order);
        found.add(order);
        return order;
    }

    /** Keeps, step by step, as much of the beginning as still leads to the committed finish. */
    private void keepFinish(int[] order, int aim) {
        lay(order);
        if (schedule.keeps(earliestFinish)) {
            punctual.add(order);
            return;
        }
        int[] early = Arrays.stream(order).filter(step -> schedule.start[step] < aim).toArray();
        int[] kept = new int[early.length];
        int count = 0;
        for (int step : early) {
            kept[count] = step;
            int[] tried = PriorityRules.joined(kept, count + 1, earliestFinish.order());
            lay(tried);
            if (schedule.keeps(earliestFinish)) {
                punctual.add(tried);
                count++;
            }
        }
    }

    private void lay(int[] order) {
        schedule.generateSerially(order, atOnce, cycles, ProblemArrays.NEVER);
    }
}
