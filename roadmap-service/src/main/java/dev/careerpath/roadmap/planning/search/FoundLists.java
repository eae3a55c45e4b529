package dev.careerpath.roadmap.planning.search;

import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.schedule.EarliestFinish;
import dev.careerpath.roadmap.planning.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Activity lists that a search has found. */
final class FoundLists {

    private final List<FoundList> all = new ArrayList<>();
    private final Schedule schedule;
    private final EarliestFinish earliestFinish;

    FoundLists(Schedule schedule, EarliestFinish earliestFinish) {
        this.schedule = schedule;
        this.earliestFinish = earliestFinish;
    }

    /** Adds a list that has just been laid out. */
    void add(int[] order) {
        long[] areas = new long[PlanningProblem.HORIZON + 1];
        int[] cores = new int[areas.length];
        for (int cycles = 1; cycles < areas.length; cycles++) {
            areas[cycles] = schedule.area(cycles, earliestFinish);
            cores[cycles] = schedule.core(cycles, earliestFinish);
        }
        all.add(new FoundList(order, areas, cores));
    }

    /**
     * The best list for so many cycles; null when there is none.
     *
     * @param longer the one for a cycle more, which ends with at least as much readiness; null for
     *     any
     */
    @Nullable FoundList best(int cycles, @Nullable FoundList longer) {
        FoundList best = longer;
        for (FoundList one : all) {
            if ((longer == null || one.readiness(cycles) <= longer.readiness(cycles + 1))
                    && (best == null || one.area(cycles) > best.area(cycles))) {
                best = one;
            }
        }
        return best;
    }

    /**
     * The list that works on most of the core of the role in so many cycles, and of several the
     * best; null when there is none.
     *
     * @param shorter the one for a cycle less, which ends with at most as much readiness; null for
     *     any
     */
    @Nullable FoundList withCore(int cycles, @Nullable FoundList shorter) {
        FoundList best = shorter;
        for (FoundList one : all) {
            if ((shorter == null || one.readiness(cycles) >= shorter.readiness(cycles - 1))
                    && (best == null || one.hasMoreCore(best, cycles))) {
                best = one;
            }
        }
        return best;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}
