package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import dev.careerpath.roadmap.planning.schedule.EarliestFinish;

/** The fewest minutes a week with which everything fits. */
final class LeastMinutes {

    /** Half an hour. */
    static final int STEP = 30;

    private LeastMinutes() {}

    /** In half hours; the most where it never fits. */
    static int of(EarliestFinish finish, WeeklyCapacity capacity, int from, int most) {
        int low = Math.ceilDiv(from, STEP);
        int high = Math.max(low, Math.ceilDiv(most, STEP));
        while (low < high) {
            int middle = (low + high) / 2;
            WeeklyCapacity tried = capacity.withMinutes(middle * STEP);
            if (finish.fits(tried)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low * STEP;
    }
}
