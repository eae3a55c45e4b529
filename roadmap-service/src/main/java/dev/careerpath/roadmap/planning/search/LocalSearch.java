package dev.careerpath.roadmap.planning.search;

import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.schedule.PriorityRules;
import dev.careerpath.roadmap.planning.schedule.Schedule;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Simulated annealing over activity lists. A move takes one step to an earlier or later place, or
 * puts another in its place. A worse list may be accepted, with a probability that falls as the
 * search goes on.
 */
final class LocalSearch {

    /**
     * The part of its area by which a list may be worse and still be accepted at the start of the
     * search.
     */
    private static final double HEAT = 0.02;

    /** The part of that heat which is left at the end. */
    private static final double COOLED = 0.1;

    /** The part of its steps that a disturbed list has at its end. */
    private static final double DISTURBED = 0.3;

    /** No area comes near it: a list that works on more of the core of the role is better. */
    static final long CORE = 1L << 40;

    /** The seed is fixed, so that the same input gives the same plan. */
    private static final int SEED = 7;

    /** The first places of a list, to which steps for the core of the role are brought. */
    private static final int MOST_PLACES = 12;

    private final ProblemArrays arrays;
    private final Schedule schedule;
    private final int atOnce;
    private final int[] cycles;
    private final int started;
    private final ActivityListMoves moves;
    private final boolean[] begun;
    private final double[] rate;
    private final SplittableRandom random = new SplittableRandom(SEED);

    LocalSearch(ProblemArrays arrays, Schedule schedule, int atOnce, int[] cycles) {
        this.arrays = arrays;
        this.schedule = schedule;
        this.atOnce = atOnce;
        this.cycles = cycles;
        this.started = arrays.started;
        this.moves = new ActivityListMoves(arrays);
        this.begun = new boolean[arrays.steps];
        this.rate = rates(arrays, cycles);
    }

    /**
     * The same list with steps for the core of the role brought to where they cost least, as far as
     * none of it is worked on in time.
     *
     * @param all every step that may be in it, those under way first
     */
    int[] withCore(int[] first, int[] all, int aim) {
        int[] best = PriorityRules.joined(first, first.length, all);
        long most = lay(best, aim, CORE);
        int[] taken = schedule.takenSteps();
        int last = Math.min(window(best, aim), MOST_PLACES);
        for (int place : arrays.core) {
            int[] before = best;
            for (int i = started; i < before.length; i++) {
                for (int to = started;
                        arrays.leads(before[i], place) && to <= Math.min(i, started + last);
                        to++) {
                    int[] next = before.clone();
                    moves.bring(next, before[i], to);
                    long tried = lay(next, aim, CORE);
                    if (tried > most) {
                        most = tried;
                        best = next;
                        taken = schedule.takenSteps();
                    }
                }
            }
        }
        return taken;
    }

    /**
     * The steps of the best list that is found, in the order of their starts.
     *
     * @param first the list to begin with
     * @param all every step that may be in it, those under way first; two of the others at least
     * @param aim for so many cycles
     * @param tries how many moves
     * @param kept the worth of each competency of the core of the role in what is found
     * @param accepted its worth on the way
     */
    int[] improve(int[] first, int[] all, int aim, int tries, long kept, long accepted) {
        int movable = all.length - started;
        int[] current = PriorityRules.joined(first, first.length, all);
        int[] next = current.clone();
        long most = lay(current, aim, kept);
        long value = value(aim, accepted);
        double heat = schedule.area[aim] * HEAT;
        double cooling = Math.pow(COOLED, 1.0 / tries);
        int[] taken = schedule.takenSteps();
        putTakenFirst(current, taken, next);
        int window = window(current, aim);
        for (int i = 0; i < tries; i++, heat *= cooling) {
            System.arraycopy(current, 0, next, 0, current.length);
            if (!move(next, window, movable)) {
                continue;
            }
            long found = lay(next, aim, kept);
            long tried = value(aim, accepted);
            if (tried >= value - heat * random.nextDouble()) {
                value = tried;
                int[] now = schedule.takenSteps();
                putTakenFirst(next, now, current);
                int[] before = current;
                current = next;
                next = before;
                window = window(current, aim);
                if (found > most) {
                    most = found;
                    taken = now;
                }
            }
        }
        return taken;
    }

    /**
     * Moves one step of a list, or puts one from behind the window in the place of one within it.
     *
     * @return whether anything was moved
     */
    private boolean move(int[] order, int window, int movable) {
        int to = started + random.nextInt(window);
        if (window < movable && random.nextBoolean()) {
            int one = order[started + window + random.nextInt(movable - window)];
            int other = order[started + window + random.nextInt(movable - window)];
            moves.replace(order, to, rate[one] >= rate[other] ? one : other);
            return true;
        }
        int from = started + random.nextInt(random.nextInt(3) == 0 ? movable : window);
        if (to < from) {
            moves.bring(order, order[from], to);
        } else {
            ActivityListMoves.move(order, from, to);
        }
        return to != from;
    }

    /** The same list with some of its steps, here and there, at its end. */
    int[] disturbed(int[] order) {
        boolean[] last = new boolean[arrays.steps];
        for (int step : order) {
            last[step] = step >= started && random.nextDouble() < DISTURBED;
        }
        return IntStream.concat(
                        Arrays.stream(order).filter(step -> !last[step]),
                        Arrays.stream(order).filter(step -> last[step]))
                .toArray();
    }

    /**
     * Brings a list into the order of its schedule, of which it stays a list: the steps that are
     * taken come first. So places that are near each other in it are near each other in time.
     *
     * @param taken those of them that are taken, by their starts
     * @param spare an array of the same length, which is overwritten
     */
    private void putTakenFirst(int[] order, int[] taken, int[] spare) {
        Arrays.fill(begun, false);
        for (int i = 0; i < started; i++) {
            begun[order[i]] = true;
        }
        int n = started;
        for (int step : taken) {
            if (!begun[step]) {
                begun[step] = true;
                spare[n++] = step;
            }
        }
        for (int i = started; i < order.length; i++) {
            if (!begun[order[i]]) {
                spare[n++] = order[i];
            }
        }
        System.arraycopy(spare, started, order, started, order.length - started);
    }

    /** The number of movable steps up to the last one that starts in time, and two more. */
    private int window(int[] order, int aim) {
        int last = 0;
        for (int i = started; i < order.length; i++) {
            if (schedule.start[order[i]] < aim) {
                last = i - started;
            }
        }
        return Math.min(last + 2, order.length - started);
    }

    private long lay(int[] order, int aim, long core) {
        schedule.generateInParallel(order, atOnce, cycles, aim);
        return value(aim, core);
    }

    /** What the list that has just been laid out is worth. */
    private long value(int aim, long core) {
        return schedule.area[aim] + schedule.core(aim) * core;
    }

    /** Of each step, the thousandths of a point for each cycle that all it leads to is worth. */
    private static double[] rates(ProblemArrays arrays, int[] cycles) {
        double[] rates = new double[arrays.steps];
        for (int step = 0; step < arrays.steps; step++) {
            for (int r = arrays.risesOf[step]; r < arrays.risesOf[step + 1]; r++) {
                for (int place = arrays.to[r]; place > arrays.lowest[r]; place--) {
                    rates[step] += arrays.gain[place];
                }
            }
            rates[step] /= Math.max(1, cycles[step]);
        }
        return rates;
    }
}
