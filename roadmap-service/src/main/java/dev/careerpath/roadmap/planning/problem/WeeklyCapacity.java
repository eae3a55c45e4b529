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
 * @param habits whether some of the week is kept for habits
 */
public record WeeklyCapacity(
        LocalDate monday,
        LocalDate nextMonday,
        LocalDate targetDate,
        int minutesPerWeek,
        boolean habits) {

    /** Nobody keeps more habits up at once. */
    private static final int MOST_HABITS = 3;

    /** From so many minutes a week on there is time for a second project, and another habit. */
    private static final int MINUTES_FOR_ONE_MORE = 240;

    /** One part in so many of the week is kept for habits. */
    private static final int PARTS = 4;

    public static WeeklyCapacity of(
            LeaderSituation.Goal goal, LocalDate monday, LocalDate nextMonday, boolean habits) {
        return new WeeklyCapacity(
                monday,
                nextMonday,
                goal.targetDate(),
                Math.max(15, (int) Math.round(goal.hoursPerWeek() * 60)),
                habits);
    }

    public WeeklyCapacity withMinutes(int minutes) {
        return new WeeklyCapacity(monday, nextMonday, targetDate, minutes, habits);
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

    /** How many habits may be kept up at once; and as many projects, but two at most. */
    public int atOnce() {
        int most = habits ? MOST_HABITS : MOST_HABITS - 1;
        return Math.clamp(1 + minutesPerWeek / MINUTES_FOR_ONE_MORE, 1, most);
    }

    /** The units at which so many things may be done at once. */
    public Units units(int atOnce) {
        return Units.of(atOnce, habits);
    }

    /** The minutes a week of each thing, where so many are done at once. */
    public int each(Activity.Mode mode, int atOnce) {
        Units units = units(atOnce);
        int forHabits = units.habits() > 0 ? minutesPerWeek / PARTS : 0;
        return Math.max(
                1,
                mode == Activity.Mode.HABIT && units.habits() > 0
                        ? forHabits / units.habits()
                        : (minutesPerWeek - forHabits) / units.projects());
    }

    /** Whether a step takes a unit of those for habits. */
    public boolean isHabit(Activity activity) {
        return habits && activity.mode() == Activity.Mode.HABIT;
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
                nextMonday.plusWeeks(underWay.weeksLeft(each(activity.mode(), atOnce))),
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
        return Math.max(
                activity.weeks(),
                Math.ceilDiv(activity.hours() * 60, each(activity.mode(), atOnce)));
    }
}
