package dev.careerpath.roadmap.planning.problem;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
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
public record WeeklyCapacity(
        LocalDate monday, LocalDate nextMonday, LocalDate targetDate, int minutesPerWeek) {

    /** More things at once are half done; a working limit, as in most flow-based methods. */
    private static final int MOST_AT_ONCE = 3;

    /** Less than this a week on one thing is not worth switching to it. */
    private static final int LEAST_MINUTES = 180;

    public static WeeklyCapacity of(
            LeaderSituation.Goal goal, LocalDate monday, LocalDate nextMonday) {
        return new WeeklyCapacity(
                monday,
                nextMonday,
                goal.targetDate(),
                Math.max(15, (int) Math.round(goal.hoursPerWeek() * 60)));
    }

    public WeeklyCapacity withMinutes(int minutes) {
        return new WeeklyCapacity(monday, nextMonday, targetDate, minutes);
    }

    /**
     * The weeks until the target date that a plan uses: those of whole cycles, or where the date is
     * nearer than one, the whole weeks that are left, 0 to 3.
     */
    public int room() {
        int weeks = (int) Math.max(0, (ChronoUnit.DAYS.between(monday, targetDate) + 1) / 7);
        return weeks < PlanningProblem.CYCLE_WEEKS
                ? weeks
                : weeks - weeks % PlanningProblem.CYCLE_WEEKS;
    }

    /** Cycles until the target date; the only one of a plan that is cut short is no whole one. */
    public int cycles() {
        return Math.ceilDiv(room(), PlanningProblem.CYCLE_WEEKS);
    }

    /** Whether the date comes within the first cycle, but not within its first week. */
    public boolean isCutShort() {
        return room() % PlanningProblem.CYCLE_WEEKS > 0;
    }

    /**
     * Weeks until a step is over that ends with a cycle. In a plan that is cut short what can be
     * done in the weeks there are ends with them.
     */
    public int weeksUntilOver(Activity activity, int end, int atOnce) {
        return end == 1 && isCutShort() && weeks(activity, atOnce) <= room()
                ? room()
                : end * PlanningProblem.CYCLE_WEEKS;
    }

    /** Whole weeks from the next Monday until the target date. */
    public int weeks() {
        return (int) Math.max(0, (ChronoUnit.DAYS.between(nextMonday, targetDate) + 1) / 7);
    }

    /** How many things may be done at once: one for every three hours a week, three at most. */
    public int atOnce() {
        return Math.clamp(minutesPerWeek / LEAST_MINUTES, 1, MOST_AT_ONCE);
    }

    /** The minutes a week of each of so many things. */
    public int each(int atOnce) {
        return Math.max(1, minutesPerWeek / atOnce);
    }

    /**
     * Whole cycles that a step takes when the week is shared by so many: at least one, or for a
     * step under way those that it goes on for, 0 when it ends before the first.
     */
    public int cycles(PlanningProblem.Step step, int atOnce) {
        StepUnderWay underWay = step.underWay();
        if (underWay == null) {
            return cycles(step.activity(), atOnce);
        }
        long weeks = ChronoUnit.WEEKS.between(monday, until(step.activity(), underWay, atOnce));
        return (int) Math.max(0, Math.ceilDiv(weeks, PlanningProblem.CYCLE_WEEKS));
    }

    /** The Monday on which a step under way is over when the week is shared by so many. */
    public LocalDate until(Activity activity, StepUnderWay underWay, int atOnce) {
        return later(
                nextMonday.plusWeeks(underWay.weeksLeft(each(atOnce))),
                underWay.since().plusWeeks(activity.weeks()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The first day of a cycle. */
    public LocalDate first(int cycle) {
        return monday.plusWeeks((long) cycle * PlanningProblem.CYCLE_WEEKS);
    }

    /** The cycle that begins on a Monday; -1 when none does. */
    public int cycle(LocalDate first) {
        long weeks = ChronoUnit.WEEKS.between(monday, first);
        return weeks < 0 || weeks % PlanningProblem.CYCLE_WEEKS != 0
                ? -1
                : (int) weeks / PlanningProblem.CYCLE_WEEKS;
    }

    /** The last day before a cycle. */
    public LocalDate before(int cycle) {
        return first(cycle).minusDays(1);
    }

    /** The last day of what the plan holds until before a cycle: never after the target date. */
    public LocalDate lastBefore(int cycle) {
        LocalDate last = monday.plusWeeks(room()).minusDays(1);
        return last.isBefore(before(cycle)) ? last : before(cycle);
    }

    /** Whole cycles that it takes from its beginning. */
    public int cycles(Activity activity, int atOnce) {
        return Math.ceilDiv(weeks(activity, atOnce), PlanningProblem.CYCLE_WEEKS);
    }

    /** Weeks that it takes from its beginning: its shortest duration, or those of its hours. */
    public int weeks(Activity activity, int atOnce) {
        return Math.max(activity.weeks(), Math.ceilDiv(activity.hours() * 60, each(atOnce)));
    }
}
