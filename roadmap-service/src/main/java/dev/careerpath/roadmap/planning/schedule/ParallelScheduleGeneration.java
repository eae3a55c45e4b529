package dev.careerpath.roadmap.planning.schedule;

import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.problem.Units;
import java.util.Arrays;

/**
 * The parallel schedule generation scheme: cycle by cycle, whenever a unit of a resource is free,
 * the first step in the activity list that can begin does so. It reaches fewer schedules than the
 * serial one and good ones sooner, so a search is quicker with it.
 */
final class ParallelScheduleGeneration {

    private static final int PROJECTS = 0;
    private static final int HABITS = 1;

    private final ProblemArrays arrays;
    private final Schedule schedule;

    /** The number of units for projects, and for habits, that come free with each cycle. */
    private final int[][] freed = new int[2][PlanningProblem.HORIZON + 1];

    private final int[] free = new int[2];
    private boolean parted;

    /** The steps that have not begun, as a linked list whose head is the last place. */
    private final int[] following;

    ParallelScheduleGeneration(ProblemArrays arrays, Schedule schedule) {
        this.arrays = arrays;
        this.schedule = schedule;
        this.following = new int[arrays.steps + 1];
    }

    /** See {@link Schedule#generateInParallel}. */
    void generate(int[] order, int atOnce, int[] cycles, int until) {
        schedule.clear();
        Units units = arrays.units(atOnce);
        parted = units.habits() > 0;
        Arrays.fill(free, 0);
        Arrays.fill(freed[PROJECTS], 0);
        Arrays.fill(freed[HABITS], 0);
        freed[PROJECTS][0] = units.projects();
        freed[HABITS][0] = units.habits();
        int head = following.length - 1;
        int previous = head;
        for (int step : order) {
            following[previous] = step;
            previous = step;
        }
        following[previous] = -1;
        for (int now = 0; now < until && following[head] >= 0; now++) {
            // What could not begin before can only when something has ended.
            if (freed[PROJECTS][now] > 0 || freed[HABITS][now] > 0) {
                free[PROJECTS] += freed[PROJECTS][now];
                free[HABITS] += freed[HABITS][now];
                begin(head, now, cycles);
            }
        }
        schedule.measure(until);
    }

    /**
     * Starts the steps that can begin, in the order of the list, and drops those of them that have
     * become useless.
     */
    private void begin(int head, int now, int[] cycles) {
        int previous = head;
        for (int step = following[head];
                step >= 0 && free[PROJECTS] + free[HABITS] > 0;
                step = following[previous]) {
            int resource = parted && arrays.habit[step] ? HABITS : PROJECTS;
            if (free[resource] == 0 || !arrays.isReady(step, now, schedule.reached, schedule.end)) {
                previous = step;
            } else if (!arrays.isUseful(step, schedule.targeted)) {
                following[previous] = following[step];
            } else {
                following[previous] = following[step];
                int done = now + cycles[step];
                schedule.take(step, now, done);
                if (done > now) {
                    free[resource]--;
                    if (done < freed[resource].length) {
                        freed[resource][done]++;
                    }
                }
            }
        }
    }
}
