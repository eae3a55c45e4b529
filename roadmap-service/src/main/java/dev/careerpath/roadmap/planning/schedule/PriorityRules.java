package dev.careerpath.roadmap.planning.schedule;

import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Activity lists by priority rules: each step is ranked by its gain for its cost, on top of the
 * steps before it.
 */
public final class PriorityRules {

    /** The extra worth of a step that opens the way to others, in thousandths of a point. */
    private static final int OPENING = 300;

    private final ProblemArrays arrays;
    private final double opening;
    private final int[] order;
    private final boolean[] placed;

    /** What can start once can start from then on. */
    private final boolean[] startable;

    private final boolean[] reached;
    private final double[] worth;
    private int count;

    private PriorityRules(ProblemArrays arrays, double opening) {
        this.arrays = arrays;
        this.opening = opening;
        this.order = new int[arrays.steps];
        this.placed = new boolean[arrays.steps];
        this.startable = new boolean[arrays.steps];
        this.reached = new boolean[arrays.gain.length];
        this.worth = new double[arrays.steps];
        for (int place = 0; place < reached.length; place++) {
            reached[place] = arrays.reachedAtStart[place] == 0;
        }
        Arrays.fill(worth, -1);
    }

    /**
     * All steps: those under way first, then again and again the one with the best gain for its
     * cost.
     *
     * @param cost of each step
     * @param opening how much the way to other steps counts, 0 for not at all
     */
    public static int[] bestFirst(ProblemArrays arrays, double[] cost, double opening) {
        return new PriorityRules(arrays, opening).bestFirst(cost);
    }

    private int[] bestFirst(double[] cost) {
        while (count < arrays.started) {
            place(count);
        }
        while (count < arrays.steps) {
            int best = -1;
            double bestRate = -1;
            for (int step = arrays.started; step < arrays.steps; step++) {
                if (!placed[step] && (startable[step] || arrays.canStart(step, reached, placed))) {
                    startable[step] = true;
                    if (worth[step] < 0) {
                        worth[step] = worth(step);
                    }
                    double rate = worth[step] / cost[step];
                    if (rate > bestRate) {
                        best = step;
                        bestRate = rate;
                    }
                }
            }
            if (best < 0) {
                return Arrays.copyOf(order, count);
            }
            place(best);
        }
        return order;
    }

    private void place(int step) {
        order[count++] = step;
        placed[step] = true;
        long changed = 0;
        for (int r = arrays.risesOf[step]; r < arrays.risesOf[step + 1]; r++) {
            for (int p = arrays.to[r]; p > arrays.lowest[r] && !reached[p]; p--) {
                reached[p] = true;
                changed |= 1L << arrays.risen[r];
            }
        }
        for (int other = 0; changed != 0 && other < arrays.steps; other++) {
            if ((arrays.touches[other] & changed) != 0) {
                worth[other] = -1;
            }
        }
    }

    private double worth(int step) {
        double sum = arrays.opens[step] * opening * OPENING;
        for (int r = arrays.risesOf[step]; r < arrays.risesOf[step + 1]; r++) {
            int to = arrays.to[r];
            int matters = arrays.mattering[to];
            for (int p = to; p > arrays.lowest[r] && !reached[p]; p--) {
                sum += arrays.gain[p];
                int more = matters - arrays.mattering[p - 1];
                sum += more * opening * OPENING;
                matters -= more;
            }
        }
        return sum;
    }

    /** The first list, followed by what only the second one has. */
    public static int[] joined(int[] first, int upTo, int[] second) {
        int[] joined = Arrays.copyOf(first, upTo + second.length);
        BitSet has = new BitSet();
        int n = upTo;
        for (int i = 0; i < upTo; i++) {
            has.set(first[i]);
        }
        for (int step : second) {
            if (!has.get(step)) {
                joined[n++] = step;
            }
        }
        return Arrays.copyOf(joined, n);
    }
}
