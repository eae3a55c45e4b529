package dev.careerpath.roadmap.planning.search;

import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import java.util.Arrays;

/**
 * Moves a step to an earlier place in a list, together with the predecessors that it needs there.
 */
final class ActivityListMoves {

    /** A step that would need more predecessors than this is moved alone. */
    private static final int DEEPEST = 5;

    private final ProblemArrays arrays;
    private final boolean[] reached;

    ActivityListMoves(ProblemArrays arrays) {
        this.arrays = arrays;
        this.reached = new boolean[arrays.gain.length];
    }

    /**
     * Changes the order.
     *
     * @param to the place for the first that is brought
     */
    void bring(int[] order, int step, int to) {
        if (!waits(step)) {
            move(order, place(order, step, to), to);
            return;
        }
        Arrays.fill(reached, false);
        for (int i = 0; i < to; i++) {
            reach(order[i]);
        }
        bring(order, step, to, 0);
    }

    /** Puts a step, which comes later, where another one is; that one goes to the end. */
    void replace(int[] order, int to, int step) {
        move(order, to, order.length - 1);
        bring(order, step, to);
    }

    /** The place after it. */
    private int bring(int[] order, int step, int to, int depth) {
        int at = to;
        if (depth < DEEPEST) {
            for (int n = arrays.needsOf[step]; n < arrays.needsOf[step + 1]; n++) {
                int need = arrays.needs[n];
                for (int i = at; i < order.length && !reached[need]; i++) {
                    if (order[i] != step && arrays.leads(order[i], need)) {
                        at = bring(order, order[i], at, depth + 1);
                        break;
                    }
                }
            }
            for (int a = arrays.afterOf[step]; a < arrays.afterOf[step + 1]; a++) {
                if (place(order, arrays.after[a], at) >= 0) {
                    at = bring(order, arrays.after[a], at, depth + 1);
                }
            }
        }
        int from = place(order, step, at);
        if (from < 0) {
            return at;
        }
        move(order, from, at);
        reach(step);
        return at + 1;
    }

    /** Whether it starts from a level, or after another step. */
    private boolean waits(int step) {
        return arrays.needsOf[step] < arrays.needsOf[step + 1]
                || arrays.afterOf[step] < arrays.afterOf[step + 1];
    }

    private void reach(int step) {
        for (int r = arrays.risesOf[step]; r < arrays.risesOf[step + 1]; r++) {
            for (int p = arrays.to[r]; p > arrays.lowest[r] && !reached[p]; p--) {
                reached[p] = true;
            }
        }
    }

    private static int place(int[] order, int step, int from) {
        for (int i = from; i < order.length; i++) {
            if (order[i] == step) {
                return i;
            }
        }
        return -1;
    }

    /** Moves the step at one place to another; the steps in between move up. */
    static void move(int[] order, int from, int to) {
        int step = order[from];
        if (from < to) {
            System.arraycopy(order, from + 1, order, from, to - from);
        } else {
            System.arraycopy(order, to, order, to + 1, from - to);
        }
        order[to] = step;
    }
}
