package dev.careerpath.roadmap.planning.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether everything worth doing fits.
 *
 * <p>What is under way may end after the target date, nothing else does; an advice names it.
 *
 * @param onTime whether every gap that the catalogue can close is closed by the target date
 * @param projectedFinish the last day of everything worth doing, at the leader's hours
 * @param hoursNeeded of everything worth doing, from the next Monday on; of a step under way the
 *     part of its hours that its weeks still ahead are of all its weeks since it was really begun
 * @param hoursAvailable from the next Monday until the target date
 * @param later what would come after the plan, in its order
 * @param order ids of what is planned and of what comes later, in the order the next plan keeps
 * @param soonest ids of everything worth doing, in the order that is done soonest
 * @param atOnce how many things are done at once at most
 * @param lastStage the day from which on the plan holds only what leads into the role; null where
 *     there is no time for that, and in plans that were stored before it was kept
 * @param quarter a Monday on which a quarter of the plan begins: cycles of four, four and five
 *     weeks; null in plans that were stored before there were quarters
 */
public record Feasibility(
        boolean onTime,
        LocalDate projectedFinish,
        int hoursNeeded,
        int hoursAvailable,
        List<Advice> advice,
        List<Later> later,
        List<String> order,
        List<String> soonest,
        int atOnce,
        @Nullable LocalDate lastStage,
        @Nullable LocalDate quarter) {

    public Feasibility {
        // Plans that were stored before these were kept have none.
        later = later == null ? List.of() : List.copyOf(later);
        order = order == null ? List.of() : List.copyOf(order);
        soonest = soonest == null ? List.of() : List.copyOf(soonest);
    }

    /** A step that the plan has no room for, with the dates it would have after it. */
    public record Later(String id, String title, int hours, LocalDate start, LocalDate end) {}

    /**
     * One way to make it fit. Only its own figure is there.
     *
     * @param lever HOURS, DATE or SCOPE; PACE when nothing needs to change
     * @param text the change with its figure
     * @param hoursPerWeek the fewest with which everything is done by the target date
     * @param date the earliest target date by which everything is done
     * @param points of readiness, 0 to 100, that are lost
     * @param competencies codes of the gaps that stay open
     */
    public record Advice(
            String lever,
            String text,
            @Nullable Double hoursPerWeek,
            @Nullable LocalDate date,
            @Nullable Double points,
            @Nullable List<String> competencies) {}
}
