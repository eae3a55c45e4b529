package dev.careerpath.roadmap.planning.schedule;

import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import java.util.Arrays;

/**
 * The parallel schedule generation scheme: cycle by cycle, whenever a unit of capacity is free, the
 * first step of the activity list begins that can. It reaches fewer schedules than the serial one
 * and good ones sooner, so a search is quicker with it.
 */
final class ParallelScheduleGeneration {

    private final ProblemArrays arrays;
    private final Schedule schedule;

    /** How many units of capacity come free with each cycle. */
    private final int[] freed = new int[PlanningProblem.HORIZON + 1];

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
        Arrays.fill(freed, 0);
        freed[0] = atOnce;
        int head = following.length - 1;
        int previous = head;
        for (int step : order) {
            following[previous] = step;
            previous = step;
        }
        following[previous] = -1;
        int free = 0;
        for (int now = 0; now < until && following[head] >= 0; now++) {
            // What could not begin before can only when something has ended.
            if (freed[now] > 0) {
                free = begin(head, now, free + freed[now], cycles);
            }
        }
        schedule.measure(until);
    }

    /** Begins what can, the first first, and takes what has become useless out of the queue. */
    private int begin(int head, int now, int unitsFree, int[] cycles) {
        int free = unitsFree;
        int previous = head;
        for (int step = following[head]; step >= 0 && free > 0; step = following[previous]) {
            if (!arrays.isUseful(step, schedule.targeted)) {
                following[previous] = following[step];
            } else if (arrays.ready(step, schedule.reached, schedule.end) <= now) {
                following[previous] = following[step];
                int done = now + cycles[step];
                schedule.take(step, now, done);
                if (done > now) {
                    free--;
                    if (done < freed.length) {
                        freed[done]++;
                    }
                }
            } else {
                previous = step;
            }
        }
        return free;
    }
}
