package dev.careerpath.roadmap.planning.schedule;

import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import java.util.Arrays;

/** Leaves out of activity lists what is not needed to reach everything. */
final class NeededSteps {

    private final PlanningProblem problem;
    private final ProblemArrays arrays;
    private final Schedule schedule;

    /** Whether everything is reached depends on the order alone, so each step takes one cycle. */
    private final int[] each;

    NeededSteps(PlanningProblem problem, Schedule schedule) {
        this.problem = problem;
        this.arrays = problem.arrays();
        this.schedule = schedule;
        this.each = new int[arrays.steps];
        Arrays.fill(each, 1);
    }

    /**
     * The list without the steps that are not needed to reach everything; the most expensive go
     * first.
     */
    int[] of(int[] whole) {
        schedule.generateSerially(whole, 1, each, ProblemArrays.NEVER);
        int all = schedule.gained;
        int[] kept = schedule.takenSteps();
        int[] leading = new int[arrays.gain.length];
        for (int step : kept) {
            count(step, leading, 1);
        }
        Integer[] dearest =
                Arrays.stream(kept)
                        .filter(step -> step >= arrays.started)
                        .boxed()
                        .toArray(Integer[]::new);
        Arrays.sort(dearest, (a, b) -> Integer.compare(hours(b), hours(a)));
        for (int step : dearest) {
            if (isAloneIn(step, leading)) {
                continue;
            }
            int[] less = without(kept, step);
            if (less.length == kept.length) {
                continue;
            }
            schedule.generateSerially(less, 1, each, ProblemArrays.NEVER);
            if (schedule.gained == all) {
                for (int gone : kept) {
                    count(gone, leading, schedule.start[gone] == ProblemArrays.NEVER ? -1 : 0);
                }
                kept = schedule.takenSteps();
            }
        }
        return kept;
    }

    private static int[] without(int[] order, int gone) {
        int[] less = new int[order.length];
        int count = 0;
        for (int step : order) {
            if (step != gone) {
                less[count++] = step;
            }
        }
        return Arrays.copyOf(less, count);
    }

    private void count(int step, int[] leading, int more) {
        for (int r = arrays.risesOf[step]; r < arrays.risesOf[step + 1]; r++) {
            for (int place = arrays.to[r]; place > arrays.lowest[r]; place--) {
                leading[place] += more;
            }
        }
    }

    /** Whether it leads to something that no other step leads to. */
    private boolean isAloneIn(int step, int[] leading) {
        for (int r = arrays.risesOf[step]; r < arrays.risesOf[step + 1]; r++) {
            for (int place = arrays.to[r]; place > arrays.lowest[r]; place--) {
                if (arrays.gain[place] > 0 && leading[place] == 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private int hours(int step) {
        return problem.steps().get(step).activity().hours();
    }
}
