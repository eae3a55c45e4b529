package dev.careerpath.roadmap.planning.schedule;

import dev.careerpath.roadmap.planning.baseline.Baseline;
import dev.careerpath.roadmap.planning.problem.Cycles;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The earliest finish of everything worth doing: the best of a few activity lists that depend
 * neither on the hours nor on the date. Serial schedule generation keeps their order, so more
 * hours, which make each step shorter or let one more be done at once, never make any of them end
 * later; and neither does a step that is done already.
 *
 * <p>A plan that raises readiness early takes some steps that this one does without, so it is done
 * a little later. What the plan commits to leaves room for it, a cycle and a sixth: a leader who
 * follows the plan finishes when it said. With less room short plans would be far from the best.
 */
public final class EarliestFinish {

    private static final int NOTHING_LEFT = Integer.MIN_VALUE;

    /** A plan may take one more cycle, and another for each so many begun. */
    private static final int CYCLES_FOR_ONE_MORE = 6;

    private final PlanningProblem problem;
    private final Schedule schedule;
    private final List<int[]> orders = new ArrayList<>();
    private int[] order = new int[0];
    private int atOnce = 1;
    private int weeks = ProblemArrays.NEVER;
    private int everything = -1;
    private final int committed;

    /**
     * Finds it.
     *
     * @param baseline the plan before. Where its finish binds, nothing takes the place of its
     *     orders that ends later, also if it gains more
     */
    public EarliestFinish(PlanningProblem problem, Schedule schedule, Baseline baseline) {
        this.problem = problem;
        this.schedule = schedule;
        int followed = baseline.finishBinds() ? followed(baseline) : ProblemArrays.NEVER;
        boolean holds = followed <= baseline.weeks();
        int latest = holds ? baseline.weeks() : ProblemArrays.NEVER;
        if (baseline.finishBinds() && !holds) {
            latest = finish(baseline.soonest());
        }
        if (baseline != Baseline.NOTHING) {
            orders.add(baseline.soonest());
        }
        double[] hours =
                problem.steps().stream().mapToDouble(step -> step.activity().hours()).toArray();
        double[] both =
                problem.steps().stream()
                        .mapToDouble(s -> s.activity().hours() + 3.0 * s.activity().weeks())
                        .toArray();
        NeededSteps needed = new NeededSteps(problem);
        for (double opening : new double[] {0, 2}) {
            for (double[] cost : List.of(hours, both)) {
                addNew(needed.of(PriorityRules.bestFirst(problem.arrays(), cost, opening)));
            }
        }
        if (baseline != Baseline.NOTHING && baseline.fixedDates() == null) {
            addNew(baseline.order());
        }
        tryAll(orders, latest);
        if (everything < 0) {
            tryAll(List.of(baseline.order()), latest);
        }
        if (weeks == NOTHING_LEFT) {
            weeks = baseline == Baseline.NOTHING ? 0 : Math.min(0, baseline.weeks());
        }
        int target = problem.capacity().room();
        Baseline.FixedDates fixedDates = baseline.fixedDates();
        if (fixedDates != null && !fixedDates.onTime() && order.length > 0) {
            // What stands is not in time all of a sudden, only because its order is known now.
            weeks = Math.max(weeks, target + 1);
        }
        int most = commitment(baseline, followed);
        this.committed = weeks <= target ? Math.min(target, most) : most;
    }

    /** Different rules often end in the same list. */
    private void addNew(int[] order) {
        for (int[] known : orders) {
            if (Arrays.equals(known, order)) {
                return;
            }
        }
        orders.add(order);
    }

    /**
     * Weeks until the committed finish.
     *
     * @param followed when who follows the plan before is done
     */
    private int commitment(Baseline baseline, int followed) {
        int room = 1 + Math.ceilDiv(cycles(), CYCLES_FOR_ONE_MORE);
        int most = weeks > 0 ? rhythm().weeks(cycles() + room) : weeks + rhythm().weeks(room);
        if (order.length == 0 || !baseline.finishBinds()) {
            return most;
        }
        boolean holds = followed <= baseline.weeks();
        if (baseline.fixedDates() == null) {
            return holds ? Math.min(baseline.weeks(), Math.max(most, followed)) : most;
        }
        return holds ? baseline.weeks() : Math.max(most, followed);
    }

    /** The finish of a leader who follows the plan before, in weeks. */
    private int followed(Baseline baseline) {
        Baseline.FixedDates fixedDates = baseline.fixedDates();
        if (fixedDates == null) {
            return finish(baseline.order());
        }
        schedule.generateSerially(
                baseline.order(), fixedDates, problem.cycles(fixedDates.atOnce()));
        return weeks(fixedDates.atOnce());
    }

    /** The finish of an activity list, in weeks. */
    private int finish(int[] some) {
        tryAll(List.of(some), ProblemArrays.NEVER);
        int finish = weeks;
        everything = -1;
        return finish;
    }

    private void tryAll(List<int[]> some, int latest) {
        for (int units = problem.capacity().atOnce(); units > 0; units--) {
            int[] lengths = problem.cycles(units);
            for (int[] tried : some) {
                schedule.generateSerially(tried, units, lengths, ProblemArrays.NEVER);
                int ends = weeks(units);
                if (ends <= latest
                        && (schedule.gained > everything
                                || (schedule.gained == everything && ends < weeks))) {
                    order = schedule.takenSteps();
                    atOnce = units;
                    weeks = ends;
                    everything = schedule.gained;
                }
            }
        }
    }

    /** Weeks from the beginning of the first cycle to the finish of what was laid out last. */
    private int weeks(int atOnce) {
        return weeks(problem.capacity(), atOnce);
    }

    private int weeks(WeeklyCapacity capacity, int atOnce) {
        int last = NOTHING_LEFT;
        for (int step : schedule.takenSteps()) {
            last =
                    Math.max(
                            last,
                            problem.endsAfter(
                                    capacity,
                                    step,
                                    schedule.start[step],
                                    schedule.end[step],
                                    atOnce));
        }
        return last;
    }

    /** The steps it takes, by their starts. */
    public int[] order() {
        return order;
    }

    /** The number of things done at once. */
    public int atOnce() {
        return atOnce;
    }

    /** Whether everything can be done by the target date. */
    public boolean isOnTime() {
        return weeks <= problem.capacity().room();
    }

    /** The number of cycles after which everything could be done. */
    public int cycles() {
        return rhythm().covering(weeks);
    }

    /** The day by which everything could be done. */
    public LocalDate earliest() {
        return problem.capacity().after(weeks);
    }

    /** The first target date by which everything could be done. */
    public LocalDate earliestTarget() {
        return problem.capacity().targetFor(weeks);
    }

    /** The number of cycles after which everything is done in any plan that is made. */
    public int committed() {
        return rhythm().covering(committed);
    }

    private Cycles rhythm() {
        return problem.capacity().rhythm();
    }

    /** The day by which everything is done in any plan that is made. */
    public LocalDate finish() {
        return problem.capacity().after(committed);
    }

    /** Thousandths of a point of readiness that are gained. */
    public int everything() {
        return everything;
    }

    /** Whether everything would be done by the target date at another capacity. */
    public boolean fits(WeeklyCapacity capacity) {
        int within = capacity.cycles();
        for (int atOnce = capacity.atOnce(); atOnce > 0; atOnce--) {
            int[] lengths = problem.cycles(capacity, atOnce);
            for (int[] tried : orders) {
                schedule.generateSerially(tried, atOnce, lengths, within);
                if (schedule.gained == everything
                        && schedule.finish <= within
                        && (!capacity.isCutShort() || weeks(capacity, atOnce) <= capacity.room())) {
                    return true;
                }
            }
        }
        return false;
    }
}
