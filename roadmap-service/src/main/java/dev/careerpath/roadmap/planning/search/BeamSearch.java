package dev.careerpath.roadmap.planning.search;

import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.problem.Units;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A beam search. Plans are built step by step, in the order of their starts. Of all plans of one
 * length only the few with the largest expected area go on.
 *
 * <p>The expected area of a plan is the area it has, plus an estimate for the time that each unit
 * of capacity has left: the average area that the best known plan gains in such time.
 *
 * <p>One instance is used over and over; it is not for several threads.
 */
final class BeamSearch {

    /** The worth of a level that other steps start from, in thousandths of a point. */
    private static final int OPENING = 100;

    /** The worth of each step that waits for a step, in thousandths of a point. */
    private static final int WAITING = 30;

    /** How many plans of one length go on. */
    private static final int WIDTH = 5;

    /** For marks by which the same steps in the same cycles are known again. */
    private static final int SEED = 11;

    private final ProblemArrays f;
    private final boolean[] core;
    private final Units units;
    private final int[] cycles;
    private final long[] marks;

    private PartialPlan[] states;
    private PartialPlan[] next;
    private int[] candidates = new int[0];

    // The children that go on, best first.
    private final double[] value;
    private final int[] parent;
    private final int[] step;
    private final int[] begin;
    private final long[] mark;
    private int children;
    private long coreWorth;

    BeamSearch(ProblemArrays arrays, int atOnce, int[] cycles) {
        this.f = arrays;
        this.core = new boolean[arrays.gain.length];
        for (int place : arrays.core) {
            core[place] = true;
        }
        this.units = arrays.units(atOnce);
        this.cycles = cycles;
        marks = new long[f.steps];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < marks.length; i++) {
            marks[i] = random.nextLong() | 1;
        }
        states = new PartialPlan[WIDTH];
        next = new PartialPlan[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            states[i] = new PartialPlan(f, units);
            next[i] = new PartialPlan(f, units);
        }
        value = new double[WIDTH];
        parent = new int[WIDTH];
        step = new int[WIDTH];
        begin = new int[WIDTH];
        mark = new long[WIDTH];
    }

    /**
     * The list with the largest area found.
     *
     * @param steps those to choose from
     * @param aim for so many cycles
     * @param hoped the area that the time is thought to bring
     * @param worth of each competency of the core of the role that is worked on, beside its area; 0
     *     where the core does not matter
     */
    int[] search(int[] steps, int aim, double hoped, long worth) {
        coreWorth = worth;
        double rate = 2 * hoped / (units.all() * (double) aim * (aim + 1));
        candidates = Arrays.stream(steps).filter(step -> step >= f.started).toArray();
        first(aim);
        int count = 1;
        long best = states[0].area;
        int[] found = Arrays.copyOf(states[0].order, states[0].taken);
        while (count > 0) {
            children = 0;
            for (int s = 0; s < count; s++) {
                extend(s, aim, rate);
            }
            for (int c = 0; c < children; c++) {
                PartialPlan state = next[c];
                state.copy(states[parent[c]]);
                take(state, step[c], begin[c], aim);
                state.mark = mark[c];
                if (state.area > best) {
                    best = state.area;
                    found = Arrays.copyOf(state.order, state.taken);
                }
            }
            PartialPlan[] before = states;
            states = next;
            next = before;
            count = children;
        }
        return found;
    }

    private void first(int aim) {
        PartialPlan s = states[0];
        System.arraycopy(f.reachedAtStart, 0, s.reached, 0, s.reached.length);
        Arrays.fill(s.targeted, 0);
        Arrays.fill(s.end, ProblemArrays.NEVER);
        Arrays.fill(s.free, 0);
        s.taken = 0;
        s.last = 0;
        s.lastStep = -1;
        s.area = 0;
        s.opened = 0;
        s.mark = 0;
        for (int i = 0; i < f.started; i++) {
            take(s, i, cycles[i] == 0 ? s.last : Math.max(s.last, s.free[freest(s, i)]), aim);
        }
    }

    private int freest(PartialPlan s, int i) {
        return units.freest(s.free, f.habit[i]);
    }

    /** Offers each plan that is one step longer than this one. */
    private void extend(int from, int aim, double rate) {
        PartialPlan s = states[from];
        int project = units.freest(s.free, false);
        int habit = units.habits() == 0 ? project : units.freest(s.free, true);
        for (int i : candidates) {
            int unit = f.habit[i] ? habit : project;
            int earliestBegin = Math.max(s.last, s.free[unit]);
            int at = begin(s, i, earliestBegin, aim - cycles[i]);
            // What begins in the same cycle is taken in one order only.
            if (at < 0 || (at == s.last && i < s.lastStep)) {
                continue;
            }
            int done = at + cycles[i];
            long gain = 0;
            double opened = (double) f.opens[i] * WAITING * (aim - done);
            boolean useful = f.needed[i];
            for (int r = f.risesOf[i]; r < f.risesOf[i + 1]; r++) {
                int to = f.to[r];
                for (int p = to; p > f.lowest[r] && s.reached[p] > done; p--) {
                    int left = aim + 1 - done;
                    int had = s.reached[p] > aim ? 0 : aim + 1 - s.reached[p];
                    gain += (long) f.gain[p] * (left - had) + (had == 0 ? worth(p) : 0);
                }
                int more = f.mattering[to] - s.targeted[f.risen[r]];
                if (more > 0) {
                    useful = true;
                    opened += (double) more * OPENING * (aim - done);
                }
            }
            if (!useful) {
                continue;
            }
            double rest = 0;
            for (int l = 0; l < s.free.length; l++) {
                int left = aim - (l == unit ? done : Math.max(at, s.free[l]));
                rest += left * (left + 1) / 2.0;
            }
            offer(
                    s.area + gain + s.opened + opened + rate * rest,
                    from,
                    i,
                    at,
                    s.mark + marks[i] * (done + 1));
        }
    }

    /** What it is worth, beside its gain, to reach a place in time. */
    private long worth(int place) {
        return core[place] ? coreWorth : 0;
    }

    /** The cycle in which a step can begin; -1 when that is too late, or it has begun already. */
    private int begin(PartialPlan s, int i, int earliestBegin, int latest) {
        int at = earliestBegin;
        if (at > latest || s.end[i] != ProblemArrays.NEVER) {
            return -1;
        }
        for (int n = f.needsOf[i]; n < f.needsOf[i + 1]; n++) {
            int reached = s.reached[f.needs[n]];
            if (reached > latest) {
                return -1;
            }
            at = Math.max(at, reached);
        }
        for (int a = f.afterOf[i]; a < f.afterOf[i + 1]; a++) {
            int end = s.end[f.after[a]];
            if (end > latest) {
                return -1;
            }
            at = Math.max(at, end);
        }
        return at;
    }

    /** Lets a plan go on if it is among the best of its length and not there already. */
    private void offer(double worth, int from, int i, int at, long hash) {
        if (children == WIDTH && worth <= value[WIDTH - 1]) {
            return;
        }
        for (int c = 0; c < children; c++) {
            if (mark[c] == hash) {
                return;
            }
        }
        int c = Math.min(children, WIDTH - 1);
        while (c > 0 && value[c - 1] < worth) {
            value[c] = value[c - 1];
            parent[c] = parent[c - 1];
            step[c] = step[c - 1];
            begin[c] = begin[c - 1];
            mark[c] = mark[c - 1];
            c--;
        }
        value[c] = worth;
        parent[c] = from;
        step[c] = i;
        begin[c] = at;
        mark[c] = hash;
        children = Math.min(children + 1, WIDTH);
    }

    private void take(PartialPlan s, int i, int at, int aim) {
        int done = at + cycles[i];
        if (done > at) {
            s.free[freest(s, i)] = done;
        }
        s.end[i] = done;
        s.order[s.taken++] = i;
        s.last = at;
        s.lastStep = i;
        s.opened += (double) f.opens[i] * WAITING * Math.max(0, aim - done);
        for (int r = f.risesOf[i]; r < f.risesOf[i + 1]; r++) {
            int to = f.to[r];
            for (int p = to; p > f.lowest[r] && s.reached[p] > done; p--) {
                int had = s.reached[p] > aim ? 0 : aim + 1 - s.reached[p];
                int left = done > aim ? 0 : aim + 1 - done;
                s.area += (long) f.gain[p] * (left - had);
                s.area += had == 0 && left > 0 ? worth(p) : 0;
                s.reached[p] = done;
            }
            int more = f.mattering[to] - s.targeted[f.risen[r]];
            if (more > 0) {
                s.opened += (double) more * OPENING * Math.max(0, aim - done);
                s.targeted[f.risen[r]] = f.mattering[to];
            }
        }
    }
}
