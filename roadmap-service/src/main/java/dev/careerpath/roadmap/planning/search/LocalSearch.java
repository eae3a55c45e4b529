package dev.careerpath.roadmap.planning.search;

import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.schedule.PriorityRules;
import dev.careerpath.roadmap.planning.schedule.Schedule;
import java.util.SplittableRandom;

/**
 * Simulated annealing over activity lists. A move takes one step to an earlier or later place. A
 * worse list may be accepted, with a probability that falls as the search goes on.
 */
final class LocalSearch {

    /**
     * The part of its area by which a list may be worse and still be accepted at the start of the
     * search.
     */
    private static final double HEAT = 0.008;

    private static final double COOLING = 0.99;

    /** The seed is fixed, so that the same input gives the same plan. */
    private static final int SEED = 7;

    private final Schedule schedule;
    private final int atOnce;
    private final int[] cycles;
    private final int started;
    private final ActivityListMoves moves;
    private final SplittableRandom random = new SplittableRandom(SEED);

    LocalSearch(ProblemArrays arrays, Schedule schedule, int atOnce, int[] cycles) {
        this.schedule = schedule;
        this.atOnce = atOnce;
        this.cycles = cycles;
        this.started = arrays.started;
        this.moves = new ActivityListMoves(arrays);
    }

    /**
     * The steps of the best list that is found, in the order of their starts.
     *
     * @param first the list to begin with
     * @param all every step that may be in it, those under way first; two of the others at least
     * @param aim for so many cycles
     * @param tries how many moves
     */
    int[] improve(int[] first, int[] all, int aim, int tries) {
        int movable = all.length - started;
        int[] current = PriorityRules.joined(first, first.length, all);
        int[] next = current.clone();
        long area = lay(current, aim);
        long most = area;
        int[] taken = schedule.takenSteps();
        int window = window(current, aim);
        double heat = area * HEAT;
        for (int i = 0; i < tries; i++) {
            System.arraycopy(current, 0, next, 0, current.length);
            int from = started + random.nextInt(random.nextInt(3) == 0 ? movable : window);
            int to = started + random.nextInt(window);
            if (to < from) {
                moves.bring(next, next[from], to);
            } else {
                ActivityListMoves.move(next, from, to);
            }
            long tried = lay(next, aim);
            if (tried >= area - heat * random.nextDouble()) {
                area = tried;
                int[] before = current;
                current = next;
                next = before;
                window = window(current, aim);
                if (area > most) {
                    most = area;
                    taken = schedule.takenSteps();
                }
            }
            heat *= COOLING;
        }
        return taken;
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

    private long lay(int[] order, int aim) {
        schedule.generateInParallel(order, atOnce, cycles, aim);
        return schedule.area[aim];
    }
}
