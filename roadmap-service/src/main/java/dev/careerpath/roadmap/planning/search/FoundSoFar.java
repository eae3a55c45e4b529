package dev.careerpath.roadmap.planning.search;

import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.schedule.EarliestFinish;
import dev.careerpath.roadmap.planning.schedule.PriorityRules;
import dev.careerpath.roadmap.planning.schedule.Schedule;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one search has found so far: all lists, and those of them that keep the committed finish.
 * Each goes on until everything is done.
 */
final class FoundSoFar {

    private final Schedule schedule;
    private final EarliestFinish earliestFinish;
    private final int atOnce;
    private final int[] cycles;
    private final FoundLists all;
    private final FoundLists punctual;

    FoundSoFar(Schedule schedule, EarliestFinish earliestFinish, int atOnce, int[] cycles) {
        this.schedule = schedule;
        this.earliestFinish = earliestFinish;
        this.atOnce = atOnce;
        this.cycles = cycles;
        this.all = new FoundLists(schedule, earliestFinish);
        this.punctual = new FoundLists(schedule, earliestFinish);
    }

    /** Whether none of them keeps the committed finish. */
    boolean isNonePunctual() {
        return punctual.isEmpty();
    }

    /** The best list of all for so many cycles; the first ones are there before the search. */
    FoundList best(int aim) {
        return Objects.requireNonNull(all.best(aim, null));
    }

    /** See {@link FoundLists#best}, of those that keep the committed finish. */
    @Nullable FoundList bestPunctual(int aim, @Nullable FoundList longer) {
        return punctual.best(aim, longer);
    }

    /** See {@link FoundLists#withCore}, of those that keep the committed finish. */
    @Nullable FoundList punctualWithCore(int aim, @Nullable FoundList shorter) {
        return punctual.withCore(aim, shorter);
    }

    /** Adds a list, made to go on until everything is done. */
    int[] keep(int[] early) {
        int[] order = PriorityRules.joined(early, early.length, earliestFinish.order());
        lay(order);
        all.add(order);
        return order;
    }

    /** Adds a list, and what of it keeps the committed finish. */
    void keepWithFinish(int[] early, int aim) {
        keepFinish(keep(early), aim);
    }

    /** Keeps, step by step, as much of the beginning as still leads to the committed finish. */
    void keepFinish(int[] order, int aim) {
        lay(order);
        if (schedule.keeps(earliestFinish)) {
            punctual.add(order);
            return;
        }
        int[] early = Arrays.stream(order).filter(step -> schedule.start[step] < aim).toArray();
        beginning(
                early,
                tried -> {
                    punctual.add(tried);
                    return true;
                });
    }

    /**
     * Begins with as many of these steps as still lead to the committed finish.
     *
     * @param fits whether a list that does may be taken; it has just been laid out
     * @return the last list taken; null where none is
     */
    int @Nullable [] beginning(int[] early, Predicate<int[]> fits) {
        int[] taken = null;
        int[] kept = new int[early.length];
        int count = 0;
        for (int step : early) {
            kept[count] = step;
            int[] tried = PriorityRules.joined(kept, count + 1, earliestFinish.order());
            lay(tried);
            if (schedule.keeps(earliestFinish) && fits.test(tried)) {
                taken = tried;
                count++;
            }
        }
        return taken;
    }

    private void lay(int[] order) {
        schedule.generateSerially(order, atOnce, cycles, ProblemArrays.NEVER);
    }
}
