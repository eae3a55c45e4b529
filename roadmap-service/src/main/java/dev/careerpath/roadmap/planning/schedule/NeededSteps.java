package dev.careerpath.roadmap.planning.schedule;

import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import java.util.Arrays;

/**
 * Leaves out of activity lists what is not needed to reach everything. Whether everything is
 * reached depends on the order alone, so no step is laid out in time.
 */
final class NeededSteps {

    private static final int NONE = -1;

    private final PlanningProblem problem;
    private final ProblemArrays arrays;
    private final boolean[] reached;
    private final boolean[] done;
    private final int[] targeted;
    private final int[] taken;
    private int takenCount;

    NeededSteps(PlanningProblem problem) {
        this.problem = problem;
        this.arrays = problem.arrays();
        this.reached = new boolean[arrays.gain.length];
        this.done = new boolean[arrays.steps];
        this.targeted = new int[arrays.competencies];
        this.taken = new int[arrays.steps];
    }

    /**
     * The list without the steps that are not needed to reach everything; the most expensive go
     * first.
     */
    int[] of(int[] whole) {
        int all = gained(whole, NONE);
        int[] kept = Arrays.copyOf(taken, takenCount);
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
        boolean[] left = new boolean[arrays.steps];
        for (int step : dearest) {
            if (!left[step] && !isAloneIn(step, leading) && gained(kept, step) == all) {
                for (int gone : kept) {
                    left[gone] = !done[gone];
                    count(gone, leading, done[gone] ? 0 : -1);
                }
                kept = Arrays.copyOf(taken, takenCount);
            }
        }
        return kept;
    }

    /** Thousandths of a point that a list gains without one of its steps. */
    private int gained(int[] order, int without) {
        for (int place = 0; place < reached.length; place++) {
            reached[place] = arrays.reachedAtStart[place] == 0;
        }
        Arrays.fill(done, false);
        Arrays.fill(targeted, 0);
        takenCount = 0;
        int gained = 0;
        for (int step : order) {
            if (step != without
                    && arrays.isUseful(step, targeted)
                    && arrays.canStart(step, reached, done)) {
                taken[takenCount++] = step;
                done[step] = true;
                for (int r = arrays.risesOf[step]; r < arrays.risesOf[step + 1]; r++) {
                    int to = arrays.to[r];
                    for (int place = to; place > arrays.lowest[r] && !reached[place]; place--) {
                        reached[place] = true;
                        gained += arrays.gain[place];
                    }
                    int competency = arrays.risen[r];
                    targeted[competency] = Math.max(targeted[competency], arrays.mattering[to]);
                }
            }
        }
        return gained;
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
