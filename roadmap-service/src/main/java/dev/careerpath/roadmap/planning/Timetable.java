package dev.careerpath.roadmap.planning;

import java.util.Arrays;

/**
 * Steps laid out in time from an order of theirs, in one of two ways. A step that would teach
 * nothing new by then, or could not begin, is passed over in both.
 *
 * <p>In sequence ({@link #fill}) a step begins as soon as the one before it in the order has begun,
 * a lane is free, its prerequisites are done and its levels are reached. As nothing overtakes,
 * every end is a maximum of other ends: a shorter step, one step less or one lane more never makes
 * another one later. Any timetable can be had this way, from its own order of starts.
 *
 * <p>By priority ({@link #fillByPriority}) the first step begins that can, whenever a lane is free;
 * that is what a search is quicker with.
 *
 * <p>One instance is filled over and over; it is not for several threads.
 */
final class Timetable {

    static final int NEVER = Integer.MAX_VALUE / 2;

    /** When each step starts, or {@link #NEVER}. */
    final int[] start;

    /** The first cycle after each step, or {@link #NEVER}. */
    final int[] end;

    /**
     * Sums over cycles of the readiness gained, in thousandths, until each cycle's end; up to the
     * cycle that was laid out until.
     */
    final long[] area = new long[PlanningProblem.HORIZON + 1];

    /** Thousandths of a point gained when everything is done. */
    int gained;

    /** The first cycle after everything but what leads into the role. */
    int finish;

    private final Figures figures;
    private final int[] reached;

    /** What matters of each competency up to the rank that is promised, reached or not. */
    private final int[] promised;

    private final int[] gainedAt = new int[PlanningProblem.HORIZON + 1];
    private final int[] lanes = new int[8];
    private final int[] freed = new int[PlanningProblem.HORIZON + 1];
    private final int[] following;
    private final int[] taken;
    private final int[] noDates;
    private int takenCount;

    Timetable(PlanningProblem problem) {
        figures = problem.figures();
        reached = new int[figures.gain.length];
        promised = new int[figures.competencies];
        start = new int[figures.steps];
        end = new int[figures.steps];
        taken = new int[figures.steps];
        noDates = new int[figures.steps];
        following = new int[figures.steps + 1];
    }

    /**
     * Lays the order out in sequence.
     *
     * @param order step numbers, each at most once
     * @param laneCount how many things at once
     * @param cycles of each step
     * @param until steps that would start in this cycle or later are left out
     */
    void fill(int[] order, int laneCount, int[] cycles, int until) {
        fill(order, laneCount, cycles, until, noDates);
    }

    /** Lays the order out in sequence, and nothing before its date, where it has one. */
    void fill(int[] order, Before.Standing dates, int[] cycles) {
        fill(order, dates.atOnce(), cycles, NEVER, dates.starts());
    }

    private void fill(int[] order, int laneCount, int[] cycles, int until, int[] notBefore) {
        clear(laneCount);
        int last = 0;
        for (int step : order) {
            if (!figures.isUseful(step, promised)) {
                continue;
            }
            int ready = Math.max(last, figures.ready(step, reached, end));
            if (ready >= NEVER) {
                continue;
            }
            if (cycles[step] == 0) {
                // What ends before the first cycle needs no lane in it.
                take(step, ready, ready);
                continue;
            }
            int lane = freest(laneCount);
            int begin = Math.max(Math.max(ready, lanes[lane]), notBefore[step]);
            if (begin >= until) {
                break;
            }
            lanes[lane] = begin + cycles[step];
            take(step, begin, lanes[lane]);
            last = begin;
        }
        measure(until);
    }

    /**
     * Lays the order out by priority; the parameters are those of {@link #fill}.
     *
     * @param until at most {@link PlanningProblem#HORIZON}
     */
    void fillByPriority(int[] order, int laneCount, int[] cycles, int until) {
        clear(laneCount);
        Arrays.fill(freed, 0);
        freed[0] = laneCount;
        int head = start.length;
        int previous = head;
        for (int step : order) {
            following[previous] = step;
            previous = step;
        }
        following[previous] = -1;
        int free = 0;
        for (int now = 0; now < until && following[head] >= 0; now++) {
            // What could not begin before can only when something has ended.
            if (freed[now] > 0) {
                free = begin(head, now, free + freed[now], cycles);
            }
        }
        measure(until);
    }

    /** Begins what can, the first first, and takes what has become useless out of the queue. */
    private int begin(int head, int now, int lanesFree, int[] cycles) {
        int free = lanesFree;
        int previous = head;
        for (int step = following[head]; step >= 0 && free > 0; step = following[previous]) {
            if (!figures.isUseful(step, promised)) {
                following[previous] = following[step];
            } else if (figures.ready(step, reached, end) <= now) {
                following[previous] = following[step];
                int done = now + cycles[step];
                take(step, now, done);
                if (done > now) {
                    free--;
                    if (done < freed.length) {
                        freed[done]++;
                    }
                }
            } else {
                previous = step;
            }
        }
        return free;
    }

    private void clear(int laneCount) {
        Arrays.fill(start, NEVER);
        Arrays.fill(end, NEVER);
        System.arraycopy(figures.ground, 0, reached, 0, reached.length);
        Arrays.fill(promised, 0);
        Arrays.fill(lanes, 0, laneCount, 0);
        Arrays.fill(gainedAt, 0);
        takenCount = 0;
        finish = 0;
        gained = 0;
    }

    private int freest(int laneCount) {
        int free = 0;
        for (int l = 1; l < laneCount; l++) {
            if (lanes[l] < lanes[free]) {
                free = l;
            }
        }
        return free;
    }

    private void take(int step, int begin, int done) {
        start[step] = begin;
        end[step] = done;
        taken[takenCount++] = step;
        Figures f = figures;
        if (!f.intoRole[step]) {
            finish = Math.max(finish, done);
        }
        for (int r = f.risesOf[step]; r < f.risesOf[step + 1]; r++) {
            int to = f.to[r];
            for (int place = to; place > f.lowest[r] && reached[place] > done; place--) {
                int before = reached[place];
                int gain = f.gain[place];
                reached[place] = done;
                if (before == NEVER) {
                    gained += gain;
                } else if (before < gainedAt.length) {
                    gainedAt[before] -= gain;
                }
                if (done < gainedAt.length) {
                    gainedAt[done] += gain;
                }
            }
            promised[f.risen[r]] = Math.max(promised[f.risen[r]], f.mattering[to]);
        }
    }

    private void measure(int until) {
        int level = gainedAt[0];
        long sum = 0;
        for (int cycle = 1; cycle < area.length && cycle <= until; cycle++) {
            level += gainedAt[cycle];
            sum += level;
            area[cycle] = sum;
        }
    }

    /**
     * The area for so many cycles. Where everything would be done sooner than is said to be
     * possible, what ends last does not count: no plan for a date in between holds it.
     */
    long area(int cycles, Soonest soonest) {
        int first = Math.max(1, finish);
        return finish < soonest.cycles() && first <= cycles
                ? area[cycles] - (long) gainedAt[finish] * (cycles - first + 1)
                : area[cycles];
    }

    /** Whether it gains everything, and as soon as is promised. */
    boolean keeps(Soonest soonest) {
        return gained >= soonest.everything() && finish <= soonest.promised();
    }

    /** The steps that are taken, in their order of starts. */
    int[] takenSteps() {
        return Arrays.copyOf(taken, takenCount);
    }
}
