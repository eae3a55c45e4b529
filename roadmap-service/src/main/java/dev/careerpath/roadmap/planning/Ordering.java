package dev.careerpath.roadmap.planning;

import java.util.Arrays;
import java.util.List;

/** Orders of steps by what they bring for what they cost, each step on top of those before it. */
final class Ordering {

    /** What opens the way to other steps is worth this much more, in thousandths of a point. */
    private static final int OPENING = 300;

    private Ordering() {}

    /**
     * All steps, those under way first, then the best for its cost again and again.
     *
     * @param cost of each step
     * @param opening how much the way to other steps counts, 0 for not at all
     */
    static int[] bestFirst(PlanningProblem problem, double[] cost, double opening) {
        int count = problem.steps().size();
        int[] order = new int[count];
        boolean[] placed = new boolean[count];
        int[] rank = new int[problem.needs().size()];
        int n = 0;
        while (n < problem.started()) {
            place(problem, order, placed, rank, n, n++);
        }
        while (n < count) {
            int best = -1;
            double bestRate = -1;
            for (int step = 0; step < count; step++) {
                if (!placed[step] && canStart(problem.steps().get(step), placed, rank)) {
                    double rate = worth(problem, step, rank, opening) / cost[step];
                    if (rate > bestRate) {
                        best = step;
                        bestRate = rate;
                    }
                }
            }
            if (best < 0) {
                return Arrays.copyOf(order, n);
            }
            place(problem, order, placed, rank, best, n++);
        }
        return order;
    }

    private static void place(
            PlanningProblem problem, int[] order, boolean[] placed, int[] rank, int step, int at) {
        order[at] = step;
        placed[step] = true;
        for (PlanningProblem.Rise rise : problem.steps().get(step).rises()) {
            rank[rise.competency()] = Math.max(rank[rise.competency()], rise.to());
        }
    }

    private static boolean canStart(PlanningProblem.Step step, boolean[] placed, int[] rank) {
        List<PlanningProblem.Rise> rises = step.rises();
        for (int i = 0; i < rises.size(); i++) {
            if (rank[rises.get(i).competency()] < rises.get(i).needs()) {
                return false;
            }
        }
        List<Integer> after = step.after();
        for (int i = 0; i < after.size(); i++) {
            if (!placed[after.get(i)]) {
                return false;
            }
        }
        return true;
    }

    private static double worth(PlanningProblem problem, int step, int[] rank, double opening) {
        double worth = 0;
        List<PlanningProblem.Rise> rises = problem.steps().get(step).rises();
        for (int i = 0; i < rises.size(); i++) {
            PlanningProblem.Rise rise = rises.get(i);
            for (int r = rank[rise.competency()] + 1; r <= rise.to(); r++) {
                worth += problem.gain(rise.competency(), r);
                if (problem.matters(rise.competency(), r)) {
                    worth += opening * OPENING;
                }
            }
        }
        return worth;
    }

    /** The first order, then what the second has besides. */
    static int[] joined(int[] first, int upTo, int[] second) {
        int[] joined = Arrays.copyOf(first, upTo + second.length);
        int n = upTo;
        for (int step : second) {
            boolean has = false;
            for (int i = 0; i < upTo && !has; i++) {
                has = first[i] == step;
            }
            if (!has) {
                joined[n++] = step;
            }
        }
        return Arrays.copyOf(joined, n);
    }
}
