package dev.careerpath.roadmap.planning.schedule;

import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.problem.Units;
import java.util.Arrays;

/**
 * The parallel schedule generation scheme: cycle by cycle, whenever a unit of a resource is free,
 * the first step in the activity list that needs one and can begin does so. It reaches fewer
 * schedules than the serial one and good ones sooner, so a search is quicker with it.
 */
final class ParallelScheduleGeneration {

    private static final int PROJECTS = 0;
    private static final int HABITS = 1;

    private final ProblemArrays arrays;
    private final Schedule schedule;

    /** The number of units for projects, and for habits, that come free with each cycle. */
    private final int[][] freed = new int[2][PlanningProblem.HORIZON + 1];

    private final int[] free = new int[2];

    /** The steps that have not begun, as a linked list for each resource; its heads come last. */
    private final int[] following;

    private final int heads;

    ParallelScheduleGeneration(ProblemArrays arrays, Schedule schedule) {
        this.arrays = arrays;
        this.schedule = schedule;
        this.heads = arrays.steps;
        this.following = new int[heads + 2];
    }

    /** See {@link Schedule#generateInParallel}. */
    void generate(int[] order, int atOnce, int[] cycles, int until) {
        schedule.clear();
        Units units = arrays.units(atOnce);
        boolean parted = units.habits() > 0;
        Arrays.fill(free, 0);
        Arrays.fill(freed[PROJECTS], 0);
        Arrays.fill(freed[HABITS], 0);
        freed[PROJECTS][0] = units.projects();
        freed[HABITS][0] = units.habits();
        int project = heads + PROJECTS;
        int habit = heads + HABITS;
        for (int step : order) {
            if (parted && arrays.habit[step]) {
                following[habit] = step;
                habit = step;
            } else {
                following[project] = step;
                project = step;
            }
        }
        following[project] = -1;
        following[habit] = -1;
        for (int now = 0; now < until; now++) {
            // What could not begin before can only when something has ended.
            free[PROJECTS] += freed[PROJECTS][now];
            free[HABITS] += freed[HABITS][now];
            if (freed[PROJECTS][now] + freed[HABITS][now] > 0) {
                begin(PROJECTS, now, cycles, until);
                begin(HABITS, now, cycles, until);
            }
        }
        schedule.measure(until);
    }

    /**
     * Starts the steps of one resource that can begin, in the order of the list, and drops those
     * that can no longer end in time or have become useless.
     */
    private void begin(int resource, int now, int[] cycles, int until) {
        int left = free[resource];
        int previous = heads + resource;
        for (int step = following[previous]; step >= 0 && left > 0; step = following[previous]) {
            int done = now + cycles[step];
            if (step >= arrays.started && done > until) {
                following[previous] = following[step];
            } else if (!arrays.isReady(step, now, schedule.reached, schedule.end)) {
                previous = step;
            } else if (!arrays.isUseful(step, schedule.targeted)) {
                following[previous] = following[step];
            } else {
                following[previous] = following[step];
                schedule.take(step, now, done);
                if (done > now) {
                    left--;
                    if (done < freed[resource].length) {
                        freed[resource][done]++;
                    }
                }
            }
        }
        free[resource] = left;
    }
}
