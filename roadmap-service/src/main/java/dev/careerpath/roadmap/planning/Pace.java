package dev.careerpath.roadmap.planning;

import dev.careerpath.roadmap.catalogue.Activity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A leader's time: whole cycles from the first Monday on, and minutes a week.
 *
 * @param monday the first day of the first cycle
 * @param targetDate the day the role is to start
 * @param minutesPerWeek above 0
 */
public record Pace(LocalDate monday, LocalDate targetDate, int minutesPerWeek) {

    /** More things at once are half done; a working limit, as in most flow-based methods. */
    private static final int MOST_AT_ONCE = 3;

    /** Less than this a week on one thing is not worth switching to it. */
    private static final int LEAST_MINUTES = 180;

    /** A date nearer than this leaves no room for a plan, so it reaches this far and says so. */
    private static final int FEWEST_CYCLES = 1;

    static Pace of(LeaderSituation.Goal goal, LocalDate monday) {
        return new Pace(
                monday,
                goal.targetDate(),
                Math.max(15, (int) Math.round(goal.hoursPerWeek() * 60)));
    }

    Pace withMinutes(int minutes) {
        return new Pace(monday, targetDate, minutes);
    }

    /** Whole cycles until the target date, at least one. */
    public int cycles() {
        long days = ChronoUnit.DAYS.between(monday, targetDate) + 1;
        return (int) Math.max(FEWEST_CYCLES, days / (7L * PlanningProblem.CYCLE_WEEKS));
    }

    /** Whole weeks until the target date. */
    int weeks() {
        return (int) Math.max(0, (ChronoUnit.DAYS.between(monday, targetDate) + 1) / 7);
    }

    /** How many things may be done at once: one for every three hours a week, three at most. */
    public int lanes() {
        return Math.clamp(minutesPerWeek / LEAST_MINUTES, 1, MOST_AT_ONCE);
    }

    /** Whole cycles that a step takes when the week is shared by so many; at least one. */
    int cycles(PlanningProblem.Step step, int lanes) {
        int whole = cycles(step.activity(), lanes);
        if (step.since() == null) {
            return whole;
        }
        long gone = Math.max(0, ChronoUnit.WEEKS.between(step.since(), monday));
        long left = (long) whole * PlanningProblem.CYCLE_WEEKS - gone;
        return (int) Math.max(1, Math.ceilDiv(left, PlanningProblem.CYCLE_WEEKS));
    }

    /** The first day of a cycle. */
    LocalDate first(int cycle) {
        return monday.plusWeeks((long) cycle * PlanningProblem.CYCLE_WEEKS);
    }

    /** The last day before a cycle. */
    LocalDate before(int cycle) {
        return first(cycle).minusDays(1);
    }

    /** Whole cycles that it takes from its beginning. */
    int cycles(Activity activity, int lanes) {
        int each = Math.max(1, minutesPerWeek / lanes);
        return Math.ceilDiv(
                Math.max(activity.weeks(), Math.ceilDiv(activity.hours() * 60, each)),
                PlanningProblem.CYCLE_WEEKS);
    }
}
