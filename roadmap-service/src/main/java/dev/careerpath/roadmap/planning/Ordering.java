package dev.careerpath.roadmap.planning;

import java.util.Arrays;
import java.util.BitSet;

/** Orders of steps by what they bring for what they cost, each step on top of those before it. */
final class Ordering {

    /** What opens the way to other steps is worth this much more, in thousandths of a point. */
    private static final int OPENING = 300;

    private final Figures figures;
    private final double opening;
    private final int[] order;
    private final boolean[] placed;
    private final boolean[] reached;
    private final double[] worth;
    private int count;

    private Ordering(Figures figures, double opening) {
        this.figures = figures;
        this.opening = opening;
        this.order = new int[figures.steps];
        this.placed = new boolean[figures.steps];
        this.reached = new boolean[figures.gain.length];
        this.worth = new double[figures.steps];
        for (int place = 0; place < reached.length; place++) {
            reached[place] = figures.ground[place] == 0;
        }
        Arrays.fill(worth, -1);
    }

    /**
     * All steps, those under way first, then the best for its cost again and again.
     *
     * @param cost of each step
     * @param opening how much the way to other steps counts, 0 for not at all
     */
    static int[] bestFirst(Figures figures, double[] cost, double opening) {
        return new Ordering(figures, opening).bestFirst(cost);
    }

    private int[] bestFirst(double[] cost) {
        while (count < figures.started) {
            place(count);
        }
        while (count < figures.steps) {
            int best = -1;
            double bestRate = -1;
            for (int step = figures.started; step < figures.steps; step++) {
                if (!placed[step] && canStart(step)) {
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
        for (int r = figures.risesOf[step]; r < figures.risesOf[step + 1]; r++) {
            for (int p = figures.to[r]; p > figures.lowest[r] && !reached[p]; p--) {
                reached[p] = true;
                changed |= 1L << figures.risen[r];
            }
        }
        for (int other = 0; changed != 0 && other < figures.steps; other++) {
            if ((figures.touches[other] & changed) != 0) {
                worth[other] = -1;
            }
        }
    }

    private boolean canStart(int step) {
        for (int n = figures.needsOf[step]; n < figures.needsOf[step + 1]; n++) {
            if (!reached[figures.needs[n]]) {
                return false;
            }
        }
        for (int a = figures.afterOf[step]; a < figures.afterOf[step + 1]; a++) {
            if (!placed[figures.after[a]]) {
                return false;
            }
        }
        return true;
    }

    private double worth(int step) {
        double sum = 0;
        for (int r = figures.risesOf[step]; r < figures.risesOf[step + 1]; r++) {
            int to = figures.to[r];
            int matters = figures.mattering[to];
            for (int p = to; p > figures.lowest[r] && !reached[p]; p--) {
                sum += figures.gain[p];
                int more = matters - figures.mattering[p - 1];
                sum += more * opening * OPENING;
                matters -= more;
            }
        }
        return sum;
    }

    /** The first order, then what the second has besides. */
    static int[] joined(int[] first, int upTo, int[] second) {
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
