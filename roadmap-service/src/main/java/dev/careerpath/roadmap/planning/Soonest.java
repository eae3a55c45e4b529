package dev.careerpath.roadmap.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How everything worth doing is done soonest: the best of a few orders that depend neither on the
 * hours nor on the date. A timetable keeps its order, so more hours, which make each step shorter
 * or let one more be done at once, never make any of them end later; and neither does a step that
 * is done already.
 *
 * <p>A plan that raises readiness early takes some steps that this one does without, so it is done
 * a little later. What is promised leaves room for it, a cycle and a sixth: who follows the plan
 * comes to the finish that was said. With less room short plans would be far from the best.
 */
final class Soonest {

    private static final int NOTHING_LEFT = Integer.MIN_VALUE;

    /** A plan may take one more cycle, and another for each so many begun. */
    private static final int CYCLES_FOR_ONE_MORE = 6;

    private final PlanningProblem problem;
    private final Timetable table;
    private final List<int[]> orders = new ArrayList<>();
    private int[] order = new int[0];
    private int lanes = 1;
    private int weeks = Timetable.NEVER;
    private int everything = -1;
    private final int promised;

    /**
     * Finds it.
     *
     * @param before the plan before. Where its finish is promised, nothing takes the place of its
     *     orders that ends later, also if it gains more
     */
    Soonest(PlanningProblem problem, Timetable table, Before before) {
        this.problem = problem;
        this.table = table;
        int followed = before.promised() ? followed(before) : Timetable.NEVER;
        boolean holds = followed <= before.weeks();
        int latest = holds ? before.weeks() : Timetable.NEVER;
        if (before.promised() && !holds) {
            latest = finish(before.soonest());
        }
        if (before != Before.NOTHING) {
            orders.add(before.soonest());
        }
        double[] hours =
                problem.steps().stream().mapToDouble(step -> step.activity().hours()).toArray();
        double[] both =
                problem.steps().stream()
                        .mapToDouble(s -> s.activity().hours() + 3.0 * s.activity().weeks())
                        .toArray();
        for (double opening : new double[] {0, 2}) {
            for (double[] cost : List.of(hours, both)) {
                orders.add(pruned(Ordering.bestFirst(problem.figures(), cost, opening)));
            }
        }
        if (before != Before.NOTHING && before.standing() == null) {
            orders.add(before.order());
        }
        tryAll(orders, latest);
        if (everything < 0) {
            tryAll(List.of(before.order()), latest);
        }
        if (weeks == NOTHING_LEFT) {
            weeks = before == Before.NOTHING ? 0 : Math.min(0, before.weeks());
        }
        int target = problem.pace().room();
        Before.Standing standing = before.standing();
        if (standing != null && !standing.onTime() && order.length > 0) {
            // What stands is not in time all of a sudden, only because its order is known now.
            weeks = Math.max(weeks, target + 1);
        }
        int most = promise(before, followed);
        this.promised = weeks <= target ? Math.min(target, most) : most;
    }

    /**
     * Weeks until the finish that is promised.
     *
     * @param followed when who follows the plan before is done
     */
    private int promise(Before before, int followed) {
        int room = (1 + Math.ceilDiv(cycles(), CYCLES_FOR_ONE_MORE)) * PlanningProblem.CYCLE_WEEKS;
        int most = weeks + room;
        if (order.length == 0 || !before.promised()) {
            return most;
        }
        boolean holds = followed <= before.weeks();
        if (before.standing() == null) {
            return holds ? Math.min(before.weeks(), Math.max(most, followed)) : most;
        }
        return holds ? before.weeks() : Math.max(most, followed);
    }

    /** When who follows the plan before is done, in weeks. */
    private int followed(Before before) {
        Before.Standing standing = before.standing();
        if (standing == null) {
            return finish(before.order());
        }
        table.fill(before.order(), standing, problem.cycles(standing.atOnce()));
        return weeks(standing.atOnce());
    }

    /** When an order is done, in weeks. */
    private int finish(int[] some) {
        tryAll(List.of(some), Timetable.NEVER);
        int finish = weeks;
        everything = -1;
        return finish;
    }

    private void tryAll(List<int[]> some, int latest) {
        for (int laneCount = problem.pace().lanes(); laneCount > 0; laneCount--) {
            int[] lengths = problem.cycles(laneCount);
            for (int[] tried : some) {
                table.fill(tried, laneCount, lengths, Timetable.NEVER);
                int ends = weeks(laneCount);
                if (ends <= latest
                        && (table.gained > everything
                                || (table.gained == everything && ends < weeks))) {
                    order = table.takenSteps();
                    lanes = laneCount;
                    weeks = ends;
                    everything = table.gained;
                }
            }
        }
    }

    /** Weeks from the first cycle's beginning until what was laid out last is done. */
    private int weeks(int laneCount) {
        return weeks(problem.pace(), laneCount);
    }

    private int weeks(Pace pace, int laneCount) {
        int last = NOTHING_LEFT;
        for (int step : table.takenSteps()) {
            last = Math.max(last, problem.endsAfter(pace, step, table, laneCount));
        }
        return last;
    }

    /** The steps it takes, by their starts. */
    int[] order() {
        return order;
    }

    /** How many at once. */
    int lanes() {
        return lanes;
    }

    /** Whether everything can be done by the target date. */
    boolean isOnTime() {
        return weeks <= problem.pace().room();
    }

    /** After how many cycles everything could be done. */
    int cycles() {
        return Math.max(0, Math.ceilDiv(weeks, PlanningProblem.CYCLE_WEEKS));
    }

    /** The day by which everything could be done. */
    LocalDate earliest() {
        return day(weeks);
    }

    /** After how many cycles everything is done in any plan that is made. */
    int promised() {
        return Math.max(0, Math.ceilDiv(promised, PlanningProblem.CYCLE_WEEKS));
    }

    /** The day by which everything is done in any plan that is made. */
    LocalDate finish() {
        return day(promised);
    }

    private LocalDate day(int afterWeeks) {
        return problem.pace().monday().plusWeeks(afterWeeks).minusDays(1);
    }

    /** Thousandths of a point of readiness that are gained. */
    int everything() {
        return everything;
    }

    /** Whether everything would be done by the target date at another pace. */
    boolean fits(Pace pace) {
        int within = pace.cycles();
        for (int laneCount = pace.lanes(); laneCount > 0; laneCount--) {
            int[] lengths = problem.cycles(pace, laneCount);
            for (int[] tried : orders) {
                table.fill(tried, laneCount, lengths, within);
                if (table.gained == everything
                        && table.finish <= within
                        && (!pace.isCutShort() || weeks(pace, laneCount) <= pace.room())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The order without the steps that everything can be reached without, dearest first. */
    private int[] pruned(int[] whole) {
        int[] each = new int[problem.steps().size()];
        Arrays.fill(each, 1);
        table.fill(whole, 1, each, Timetable.NEVER);
        int all = table.gained;
        int[] kept = table.takenSteps();
        int[] leading = new int[problem.figures().gain.length];
        for (int step : kept) {
            count(step, leading, 1);
        }
        Integer[] dearest =
                Arrays.stream(kept)
                        .filter(step -> step >= problem.started())
                        .boxed()
                        .toArray(Integer[]::new);
        Arrays.sort(dearest, (a, b) -> Integer.compare(hours(b), hours(a)));
        for (int step : dearest) {
            if (isAloneIn(step, leading)) {
                continue;
            }
            int[] less = Arrays.stream(kept).filter(s -> s != step).toArray();
            table.fill(less, 1, each, Timetable.NEVER);
            if (table.gained == all) {
                for (int gone : kept) {
                    count(gone, leading, table.start[gone] == Timetable.NEVER ? -1 : 0);
                }
                kept = table.takenSteps();
            }
        }
        return kept;
    }

    private void count(int step, int[] leading, int more) {
        Figures figures = problem.figures();
        for (int r = figures.risesOf[step]; r < figures.risesOf[step + 1]; r++) {
            for (int place = figures.to[r]; place > figures.lowest[r]; place--) {
                leading[place] += more;
            }
        }
    }

    /** Whether no other step leads to something that it leads to. */
    private boolean isAloneIn(int step, int[] leading) {
        Figures figures = problem.figures();
        for (int r = figures.risesOf[step]; r < figures.risesOf[step + 1]; r++) {
            for (int place = figures.to[r]; place > figures.lowest[r]; place--) {
                if (figures.gain[place] > 0 && leading[place] == 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private int hours(int step) {
        return problem.steps().get(step).activity().hours();
    }
}
