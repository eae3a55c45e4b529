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

    /** Sums over cycles of the readiness gained, in thousandths, until each cycle's end. */
    final long[] area = new long[PlanningProblem.HORIZON + 1];

    /** Thousandths of a point gained when everything is done. */
    int gained;

    /** The first cycle after everything. */
    int finish;

    private final Rising[] steps;
    private final int[] gain;
    private final int[] mattering;
    private final int[] competencyOf;
    private final int[] ground;
    private final int[] reached;
    private final int[] promised;
    private final int[] gainedAt = new int[PlanningProblem.HORIZON + 1];
    private final int[] lanes = new int[8];
    private final int[] following;
    private final int[] taken;
    private int takenCount;

    /**
     * A step's figures; places are indices of all ranks of all competencies in a row.
     *
     * @param lowest the place of each competency's rank 0
     * @param needs the place at which the step may start
     * @param to the place it leads to
     */
    private record Rising(int[] lowest, int[] needs, int[] to, int[] after, boolean needed) {}

    Timetable(PlanningProblem problem) {
        int competencies = problem.needs().size();
        int[] first = new int[competencies + 1];
        for (int c = 0; c < competencies; c++) {
            first[c + 1] = first[c] + problem.ranks(c);
        }
        int places = first[competencies];
        gain = new int[places];
        mattering = new int[places];
        competencyOf = new int[places];
        ground = new int[places];
        reached = new int[places];
        promised = new int[places];
        for (int c = 0; c < competencies; c++) {
            int matters = 0;
            for (int rank = 0; rank < problem.ranks(c); rank++) {
                int place = first[c] + rank;
                gain[place] = problem.gain(c, rank);
                matters += rank > 0 && problem.matters(c, rank) ? 1 : 0;
                mattering[place] = matters;
                competencyOf[place] = first[c];
                ground[place] = rank == 0 ? 0 : NEVER;
            }
        }
        int count = problem.steps().size();
        steps = new Rising[count];
        for (int i = 0; i < count; i++) {
            PlanningProblem.Step step = problem.steps().get(i);
            steps[i] =
                    new Rising(
                            step.rises().stream().mapToInt(r -> first[r.competency()]).toArray(),
                            step.rises().stream()
                                    .filter(r -> r.needs() > 0)
                                    .mapToInt(r -> first[r.competency()] + r.needs())
                                    .toArray(),
                            step.rises().stream()
                                    .mapToInt(r -> first[r.competency()] + r.to())
                                    .toArray(),
                            step.after().stream().mapToInt(Integer::intValue).toArray(),
                            step.needed() || i < problem.started());
        }
        start = new int[count];
        end = new int[count];
        taken = new int[count];
        following = new int[count + 1];
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
        clear(laneCount);
        int last = 0;
        for (int step : order) {
            if (!isUseful(step)) {
                continue;
            }
            int ready = Math.max(last, earliest(step));
            if (ready >= NEVER) {
                continue;
            }
            int lane = freest(laneCount);
            int begin = Math.max(ready, lanes[lane]);
            if (begin >= until) {
                break;
            }
            take(step, lane, begin, begin + cycles[step]);
            last = begin;
        }
        measure();
    }

    /** Lays the order out by priority; the parameters are those of {@link #fill}. */
    void fillByPriority(int[] order, int laneCount, int[] cycles, int until) {
        clear(laneCount);
        int head = steps.length;
        int previous = head;
        for (int step : order) {
            following[previous] = step;
            previous = step;
        }
        following[previous] = -1;
        while (following[head] >= 0) {
            int lane = freest(laneCount);
            int now = lanes[lane];
            if (now >= until) {
                break;
            }
            int begun = firstThatCan(head, now);
            if (begun >= 0) {
                take(begun, lane, now, now + cycles[begun]);
            } else if (!waits(lane, laneCount, now)) {
                break;
            }
        }
        measure();
    }

    /** Takes it out of the queue, and on the way everything that has become useless. */
    private int firstThatCan(int head, int now) {
        int previous = head;
        for (int step = following[head]; step >= 0; step = following[previous]) {
            if (!isUseful(step)) {
                following[previous] = following[step];
            } else if (earliest(step) <= now) {
                following[previous] = following[step];
                return step;
            } else {
                previous = step;
            }
        }
        return -1;
    }

    /** Lets the lane wait until another one is done; false when none is busy. */
    private boolean waits(int lane, int laneCount, int now) {
        int next = NEVER;
        for (int l = 0; l < laneCount; l++) {
            if (lanes[l] > now && lanes[l] < next) {
                next = lanes[l];
            }
        }
        lanes[lane] = next;
        return next < NEVER;
    }

    private void clear(int laneCount) {
        Arrays.fill(start, NEVER);
        Arrays.fill(end, NEVER);
        System.arraycopy(ground, 0, reached, 0, ground.length);
        System.arraycopy(competencyOf, 0, promised, 0, promised.length);
        Arrays.fill(lanes, 0, laneCount, 0);
        Arrays.fill(gainedAt, 0);
        takenCount = 0;
        finish = 0;
        gained = 0;
    }

    private boolean isUseful(int step) {
        Rising rising = steps[step];
        if (rising.needed) {
            return true;
        }
        for (int r = 0; r < rising.to.length; r++) {
            if (mattering[rising.to[r]] > mattering[promised[rising.lowest[r]]]) {
                return true;
            }
        }
        return false;
    }

    private int earliest(int step) {
        Rising rising = steps[step];
        int ready = 0;
        for (int place : rising.needs) {
            ready = Math.max(ready, reached[place]);
        }
        for (int before : rising.after) {
            ready = Math.max(ready, end[before]);
        }
        return ready;
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

    private void take(int step, int lane, int begin, int done) {
        lanes[lane] = done;
        start[step] = begin;
        end[step] = done;
        taken[takenCount++] = step;
        finish = Math.max(finish, done);
        Rising rising = steps[step];
        for (int r = 0; r < rising.to.length; r++) {
            int lowest = rising.lowest[r];
            for (int place = rising.to[r]; place > lowest && reached[place] > done; place--) {
                if (reached[place] < gainedAt.length) {
                    gainedAt[reached[place]] -= gain[place];
                }
                if (reached[place] == NEVER) {
                    gained += gain[place];
                }
                if (done < gainedAt.length) {
                    gainedAt[done] += gain[place];
                }
                reached[place] = done;
            }
            promised[lowest] = Math.max(promised[lowest], rising.to[r]);
        }
    }

    private void measure() {
        int level = 0;
        long sum = 0;
        for (int cycle = 1; cycle < area.length; cycle++) {
            level += gainedAt[cycle];
            sum += level;
            area[cycle] = sum;
        }
    }

    /** Takes the steps that end last out of the areas. */
    void withoutLast() {
        for (int cycle = finish; cycle < area.length; cycle++) {
            area[cycle] -= (long) gainedAt[finish] * (cycle - finish + 1);
        }
    }

    /** Thousandths of a point gained by the end of so many cycles. */
    int gainedBy(int cycles) {
        int sum = 0;
        for (int place = 0; place < reached.length; place++) {
            if (reached[place] <= cycles) {
                sum += gain[place];
            }
        }
        return sum;
    }

    /** The steps that are taken, in their order of starts. */
    int[] takenSteps() {
        return Arrays.copyOf(taken, takenCount);
    }
}
