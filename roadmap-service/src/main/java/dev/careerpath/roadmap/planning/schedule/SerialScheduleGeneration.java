package dev.careerpath.roadmap.planning.schedule;

import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.problem.Units;
import java.util.Arrays;

/**
 * The serial schedule generation scheme: a step begins as soon as the one before it in the activity
 * list has begun, a unit of its resource is free, its prerequisites are done and its levels are
 * reached. Nothing overtakes, so every end is a maximum of other ends: a shorter step, one step
 * less or one unit more never makes another step later. Any schedule can be had this way, from its
 * own order of starts.
 */
final class SerialScheduleGeneration {

    /** The most things that a leader does at once. */
    private static final int MOST_UNITS = 8;

    private final ProblemArrays arrays;
    private final Schedule schedule;

    /** The cycle from which on each unit of capacity is free. */
    private final int[] freeFrom = new int[MOST_UNITS];

    SerialScheduleGeneration(ProblemArrays arrays, Schedule schedule) {
        this.arrays = arrays;
        this.schedule = schedule;
    }

    /** See {@link Schedule#generateSerially}. */
    void generate(int[] order, int atOnce, int[] cycles, int until, int[] notBefore) {
        schedule.clear();
        Arrays.fill(freeFrom, 0);
        Units units = arrays.units(atOnce);
        int last = 0;
        for (int step : order) {
            if (!arrays.isUseful(step, schedule.targeted)) {
                continue;
            }
            int ready = Math.max(last, arrays.ready(step, schedule.reached, schedule.end));
            if (ready >= ProblemArrays.NEVER) {
                continue;
            }
            if (cycles[step] == 0) {
                // What ends before the first cycle needs no capacity in it.
                schedule.take(step, ready, ready);
                continue;
            }
            int unit = units.freest(freeFrom, arrays.habit[step]);
            int begin = Math.max(Math.max(ready, freeFrom[unit]), notBefore[step]);
            if (begin >= until) {
                break;
            }
            freeFrom[unit] = begin + cycles[step];
            schedule.take(step, begin, freeFrom[unit]);
            last = begin;
        }
        schedule.measure(until);
    }
}
