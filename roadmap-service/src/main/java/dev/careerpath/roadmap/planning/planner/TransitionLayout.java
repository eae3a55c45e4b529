package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.problem.Cycles;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Lays steps into the cycles before the target date, from the end on: each as late as something is
 * free for it.
 */
final class TransitionLayout {

    private final WeeklyCapacity capacity;
    private final List<Milestone> busy;
    private final int from;
    private final int atOnce;
    private final BiPredicate<Activity, LocalDate> prepared;
    private final List<Placed> placed = new ArrayList<>();

    /**
     * @param busy what else is under way
     * @param from the first cycle, of all until the target date
     * @param atOnce how many things at once
     * @param prepared whether what comes before a step is done by a day
     */
    TransitionLayout(
            WeeklyCapacity capacity,
            List<Milestone> busy,
            int from,
            int atOnce,
            BiPredicate<Activity, LocalDate> prepared) {
        this.capacity = capacity;
        this.busy = busy;
        this.from = from;
        this.atOnce = atOnce;
        this.prepared = prepared;
    }

    /** A step in the cycles from one to before another, of all until the target date. */
    record Placed(Activity activity, int start, int end) {}

    /** Adds a step if there is a place for it. */
    void place(Activity activity) {
        if (holds(activity) || (capacity.isCutShort() && weeks(activity) > capacity.room())) {
            return;
        }
        int length = length(activity);
        for (int start = capacity.cyclesUntilTarget() - length; start >= from; start--) {
            if (isFree(start, start + length)
                    && prepared.test(activity, capacity.firstUntilTarget(start))) {
                placed.add(new Placed(activity, start, start + length));
                return;
            }
        }
    }

    /** The same cycles, with steps in this order as far as they fit there, the last first. */
    TransitionLayout inOrder(List<Activity> lastFirst) {
        TransitionLayout other = new TransitionLayout(capacity, busy, from, atOnce, prepared);
        TransitionOrder order =
                new TransitionOrder(
                        lastFirst.stream().filter(this::holds).toList(),
                        (activity, start) ->
                                prepared.test(activity, capacity.firstUntilTarget(start)));
        other.placed.addAll(order.of(placed));
        return other;
    }

    boolean holds(Activity activity) {
        return placed.stream().anyMatch(p -> p.activity() == activity);
    }

    List<Placed> placed() {
        return placed;
    }

    /** How many cycles its steps take together. */
    int cycles() {
        return placed.stream().mapToInt(p -> p.end() - p.start()).sum();
    }

    /** The cycles that a step takes. */
    int length(Activity activity) {
        return Cycles.wherever(weeks(activity));
    }

    private int weeks(Activity activity) {
        return Math.max(
                activity.weeks(),
                Math.ceilDiv(activity.hours() * 60, capacity.minutesPerWeek() / atOnce));
    }

    private boolean isFree(int start, int end) {
        for (int cycle = start; cycle < end; cycle++) {
            int at = cycle;
            LocalDate first = capacity.firstUntilTarget(cycle);
            long taken =
                    placed.stream().filter(p -> p.start() <= at && p.end() > at).count()
                            + busy.stream().filter(m -> !m.end().isBefore(first)).count();
            if (taken >= atOnce) {
                return false;
            }
        }
        return true;
    }
}
