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
 * <p>For each length of time a beam search builds a list, and rounds of moves improve the best one.
 * What is found for one is kept for the others.
 */
final class ActivityListSearch {

    /** What the beam hopes for, as a multiple of the best area known. */
    private static final double OPTIMISM = 1.5;

    /** The number of moves tried in a round, for each square of the length in cycles. */
    private static final double TRIES = 2;

    private static final double TRIES_WITH_CORE = 3;
    private static final int FEWEST_TRIES = 100;

    /** A round that gains as much is followed by another, up to so many. */
    private static final double WORTH_A_ROUND = 1.003;

    private static final int MOST_ROUNDS = 8;

    /**
     * What a competency of the core of the role counts while lists are looked for that work on more
     * of it: so much of the area hoped for.
     */
    private static final double CORE_WORTH = 0.3;

    /**
     * The lengths of time, in cycles, for which a list is there before the search comes to them:
     * what begins well is found more surely in a short time.
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
    private final FoundSoFar found;

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
        this.found = new FoundSoFar(schedule, earliestFinish, atOnce, cycles);
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
        found.keepFinish(earliestFinish.order(), 0);
        if (found.isNonePunctual()) {
            return null;
        }
        return arrays.core.length == 0 ? comingDown(length) : goingUp(length);
    }

    /** Of the lists that end with no more readiness than the one for a cycle more, the best. */
    private @Nullable FoundList comingDown(int length) {
        search(PlanningProblem.HORIZON, null);
        FoundList best = found.bestPunctual(PlanningProblem.HORIZON, null);
        if (length < PlanningProblem.HORIZON) {
            beginShort();
        }
        for (int aim = PlanningProblem.HORIZON - 1; aim >= length; aim--) {
            search(aim, null);
            best = found.bestPunctual(aim, best);
        }
        return best;
    }

    /**
     * Of the lists that end with no less readiness than the one for a cycle less, the one that
     * works on most of the core of the role.
     */
    private @Nullable FoundList goingUp(int length) {
        beginShort();
        FoundList best = null;
        for (int aim = 1; aim <= length; aim++) {
            search(aim, best);
            best = found.punctualWithCore(aim, best);
        }
        return best;
    }

    private void beginShort() {
        for (int aim = 1; aim <= SHORT; aim++) {
            int[] early = beam.search(inTime(all, aim), aim, found.best(aim).area(aim), 0);
            found.keepWithFinish(early, aim);
        }
    }

    private void search(int aim, @Nullable FoundList shorter) {
        int[] inTime = inTime(all, aim);
        found.keep(beam.search(inTime, aim, OPTIMISM * found.best(aim).area(aim), 0));
        if (inTime.length > arrays.started + 1) {
            searchArea(inTime, aim);
        }
        found.keepFinish(found.best(aim).order(), aim);
        if (inTime.length > arrays.started + 1
                && found.best(aim).core(aim) < schedule.mostCore(aim)) {
            searchCore(inTime, aim, shorter);
        }
    }

    /** Moves the best list, and goes on from a disturbed one as long as that brings something. */
    private void searchArea(int[] inTime, int aim) {
        double enough = 0;
        for (int round = 0; round < MOST_ROUNDS && found.best(aim).area(aim) > enough; round++) {
            enough = WORTH_A_ROUND * found.best(aim).area(aim);
            int[] best = inTime(found.best(aim).order(), aim);
            int[] first = round == 0 ? best : localSearch.disturbed(best);
            found.keep(localSearch.improve(first, inTime, aim, tries(aim), 0, 0));
        }
    }

    private int tries(int aim) {
        double perSquare = arrays.core.length > 0 ? TRIES_WITH_CORE : TRIES;
        return Math.max(FEWEST_TRIES, (int) (perSquare * aim * aim));
    }

    /**
     * Looks for lists that work on more of the core of the role: from a beam in which it has its
     * worth, from the best list without it and from the one that would be chosen. On the way a list
     * may lose some of the core again; at last the one that would be chosen keeps all it has.
     */
    private void searchCore(int[] inTime, int aim, @Nullable FoundList shorter) {
        double hoped = found.best(aim).area(aim);
        long worth = (long) (CORE_WORTH * hoped);
        found.keepWithFinish(beam.search(inTime, aim, hoped, worth), aim);
        int[] first = localSearch.withCore(inTime(found.best(aim).order(), aim), inTime, aim);
        found.keepWithFinish(first, aim);
        found.keepWithFinish(localSearch.withCore(chosen(aim, shorter), inTime, aim), aim);
        improveWithCore(first, inTime, aim, worth);
        improveWithCore(chosen(aim, shorter), inTime, aim, worth);
        found.keepWithFinish(localSearch.withCore(chosen(aim, shorter), inTime, aim), aim);
        improveWithCore(chosen(aim, shorter), inTime, aim, LocalSearch.CORE);
    }

    private void improveWithCore(int[] first, int[] inTime, int aim, long worth) {
        found.keepWithFinish(
                localSearch.improve(first, inTime, aim, tries(aim), LocalSearch.CORE, worth), aim);
    }

    /** The list that would be chosen now, so far as it is in time. */
    private int[] chosen(int aim, @Nullable FoundList shorter) {
        return inTime(Objects.requireNonNull(found.punctualWithCore(aim, shorter)).order(), aim);
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
        return found.beginning(
                beam.search(candidates, 1, 0, 0),
                _ -> schedule.area(1, earliestFinish) <= longer.area(1));
    }

    /** The steps that are under way, and those that can be done by then. */
    private int[] inTime(int[] order, int aim) {
        return Arrays.stream(order)
                .filter(step -> step < arrays.started || earliestEnds[step] <= aim)
                .toArray();
    }

    private void lookBothWays(int[] order) {
        int horizon = PlanningProblem.HORIZON;
        schedule.generateInParallel(order, atOnce, cycles, horizon);
        found.keep(schedule.takenSteps());
        schedule.generateSerially(order, atOnce, cycles, horizon);
        found.keep(schedule.takenSteps());
    }
}
