package dev.careerpath.roadmap.planning;

import java.util.Arrays;

/** Brings a step to an earlier place of an order, and in front of it what it has to wait for. */
final class Bringing {

    /** What would need more than so many steps in a row is brought alone. */
    private static final int DEEPEST = 5;

    private final Figures figures;
    private final boolean[] reached;

    Bringing(Figures figures) {
        this.figures = figures;
        this.reached = new boolean[figures.gain.length];
    }

    /**
     * Changes the order.
     *
     * @param to the place for the first that is brought
     */
    void bring(int[] order, int step, int to) {
        Arrays.fill(reached, false);
        for (int i = 0; i < to; i++) {
            reach(order[i]);
        }
        bring(order, step, to, 0);
    }

    /** The place after it. */
    private int bring(int[] order, int step, int to, int depth) {
        int at = to;
        if (depth < DEEPEST) {
            for (int n = figures.needsOf[step]; n < figures.needsOf[step + 1]; n++) {
                int need = figures.needs[n];
                for (int i = at; i < order.length && !reached[need]; i++) {
                    if (order[i] != step && figures.leads(order[i], need)) {
                        at = bring(order, order[i], at, depth + 1);
                        break;
                    }
                }
            }
            for (int a = figures.afterOf[step]; a < figures.afterOf[step + 1]; a++) {
                if (place(order, figures.after[a], at) >= 0) {
                    at = bring(order, figures.after[a], at, depth + 1);
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

    private void reach(int step) {
        for (int r = figures.risesOf[step]; r < figures.risesOf[step + 1]; r++) {
            for (int p = figures.to[r]; p > figures.lowest[r] && !reached[p]; p--) {
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

    /** Takes the step at one place to another; those between move up. */
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
