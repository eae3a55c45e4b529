package dev.careerpath.roadmap.planning.search;

import dev.careerpath.roadmap.planning.schedule.EarliestFinish;
import dev.careerpath.roadmap.planning.schedule.Schedule;

/**
 * An activity list with what it comes to within each number of cycles.
 *
 * @param areas see {@link Schedule#area(int, EarliestFinish)}
 * @param cores how many of the core of the role are worked on
 */
record FoundList(int[] order, long[] areas, int[] cores) {

    long area(int cycles) {
        return areas[cycles];
    }

    int core(int cycles) {
        return cores[cycles];
    }

    /** Thousandths of a point of readiness gained at the end of so many cycles. */
    long readiness(int cycles) {
        return areas[cycles] - areas[cycles - 1];
    }

    /** Whether it works on more of the core of the role in so many cycles, or on as much sooner. */
    boolean hasMoreCore(FoundList other, int cycles) {
        return cores[cycles] > other.cores[cycles]
                || (cores[cycles] == other.cores[cycles] && areas[cycles] > other.areas[cycles]);
    }
}
