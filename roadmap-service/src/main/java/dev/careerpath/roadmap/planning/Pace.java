package dev.careerpath.roadmap.planning;

import dev.careerpath.roadmap.catalogue.Activity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A leader's time: whole cycles from the first Monday on, and minutes a week.
 *
 * @param monday the first day of the first cycle, in which something can begin
 * @param nextMonday the day from which there is time; where a cycle is running, before {@code
 *     monday}, and where one has begun this week, after it
 * @param targetDate the day the role is to start
 * @param minutesPerWeek above 0
 */
public record Pace(
        LocalDate monday, LocalDate nextMonday, LocalDate targetDate, int minutesPerWeek) {

    /** More things at once are half done; a working limit, as in most flow-based methods. */
    private static final int MOST_AT_ONCE = 3;

    /** Less than this a week on one thing is not worth switching to it. */
    private static final int LEAST_MINUTES = 180;

    /** A date nearer than this leaves no room for a plan, so it reaches this far and says so. */
    private static final int FEWEST_CYCLES = 1;

    static Pace of(LeaderSituation.Goal goal, LocalDate monday, LocalDate nextMonday) {
        return new Pace(
                monday,
                nextMonday,
                goal.targetDate(),
                Math.max(15, (int) Math.round(goal.hoursPerWeek() * 60)));
    }

    Pace withMinutes(int minutes) {
        return new Pace(monday, nextMonday, targetDate, minutes);
    }

    /** Whole cycles until the target date, at least one. */
    public int cycles() {
        long days = ChronoUnit.DAYS.between(monday, targetDate) + 1;
        return (int) Math.max(FEWEST_CYCLES, days / (7L * PlanningProblem.CYCLE_WEEKS));
    }

    /** Whole weeks from the next Monday until the target date. */
    int weeks() {
        return (int) Math.max(0, (ChronoUnit.DAYS.between(nextMonday, targetDate) + 1) / 7);
    }

    /** How many things may be done at once: one for every three hours a week, three at most. */
    public int lanes() {
        return Math.clamp(minutesPerWeek / LEAST_MINUTES, 1, MOST_AT_ONCE);
    }

    /** The minutes a week of each of so many things. */
    int each(int lanes) {
        return Math.max(1, minutesPerWeek / lanes);
    }

    /**
     * Whole cycles that a step takes when the week is shared by so many: at least one, or for a
     * step under way those that it goes on for, 0 when it ends before the first.
     */
    int cycles(PlanningProblem.Step step, int lanes) {
        UnderWay underWay = step.underWay();
        if (underWay == null) {
            return cycles(step.activity(), lanes);
        }
        long weeks = ChronoUnit.WEEKS.between(monday, until(step.activity(), underWay, lanes));
        return (int) Math.max(0, Math.ceilDiv(weeks, PlanningProblem.CYCLE_WEEKS));
    }

    /** The Monday on which a step under way is over when the week is shared by so many. */
    LocalDate until(Activity activity, UnderWay underWay, int lanes) {
        return later(
                nextMonday.plusWeeks(underWay.weeksLeft(each(lanes))),
                underWay.since().plusWeeks(activity.weeks()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The first day of a cycle. */
    LocalDate first(int cycle) {
        return monday.plusWeeks((long) cycle * PlanningProblem.CYCLE_WEEKS);
    }

    /** The cycle that begins on a Monday; -1 when none does. */
    int cycle(LocalDate first) {
        long weeks = ChronoUnit.WEEKS.between(monday, first);
        return weeks < 0 || weeks % PlanningProblem.CYCLE_WEEKS != 0
                ? -1
                : (int) weeks / PlanningProblem.CYCLE_WEEKS;
    }

    /** The last day before a cycle. */
    LocalDate before(int cycle) {
        return first(cycle).minusDays(1);
    }

    /** Whole cycles that it takes from its beginning. */
    int cycles(Activity activity, int lanes) {
        return Math.ceilDiv(
                Math.max(activity.weeks(), Math.ceilDiv(activity.hours() * 60, each(lanes))),
                PlanningProblem.CYCLE_WEEKS);
    }
}
