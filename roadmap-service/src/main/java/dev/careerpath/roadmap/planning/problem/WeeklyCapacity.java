package dev.careerpath.roadmap.planning.problem;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A leader's time: whole cycles from the first Monday on, and minutes a week. The last of them
 * before the target date are kept for the last stage, the way into the role; cycles are counted as
 * if they were not there, and their dates leap over it.
 *
 * @param rhythm the cycles, from the first on in which something can begin
 * @param nextMonday the day from which there is time; where a cycle is running, before the first,
 *     and where one has begun this week, after it
 * @param targetDate the day the role is to start
 * @param lastStage the first day of the last stage; the day after the target date where there is no
 *     time for one
 * @param minutesPerWeek above 0
 * @param habits whether some of the week is kept for habits
 */
public record WeeklyCapacity(
        Cycles rhythm,
        LocalDate nextMonday,
        LocalDate targetDate,
        LocalDate lastStage,
        int minutesPerWeek,
        boolean habits) {

    /**
     * The time of a leader.
     *
     * @param lastStage the first day of the last stage, where a plan before has fixed it
     */
    public static WeeklyCapacity of(
            LeaderSituation.Goal goal,
            Cycles rhythm,
            LocalDate nextMonday,
            @Nullable LocalDate lastStage,
            boolean habits) {
        return new WeeklyCapacity(
                rhythm,
                nextMonday,
                goal.targetDate(),
                lastStage == null ? LastStageLength.first(rhythm, goal.targetDate()) : lastStage,
                minutes(goal),
                habits);
    }

    /** The minutes a week of a goal. */
    public static int minutes(LeaderSituation.Goal goal) {
        return Math.max(15, (int) Math.round(goal.hoursPerWeek() * 60));
    }

    public WeeklyCapacity withMinutes(int minutes) {
        return new WeeklyCapacity(rhythm, nextMonday, targetDate, lastStage, minutes, habits);
    }

    /** The first day of the first cycle. */
    public LocalDate monday() {
        return rhythm.monday();
    }

    /**
     * The weeks until the last stage that a plan uses: those of whole cycles, or where the target
     * date is nearer than one, the whole weeks that are left, 0 to 4.
     */
    public int room() {
        LocalDate end = lastStage.isAfter(targetDate) ? targetDate.plusDays(1) : lastStage;
        int weeks = LastStageLength.weeksUntil(monday(), end);
        int cycles = rhythm.within(weeks);
        return cycles == 0 && !hasLastStage() ? weeks : rhythm.weeks(cycles);
    }

    /** Whether some weeks before the target date are kept for the way into the role. */
    public boolean hasLastStage() {
        return !lastStage.isAfter(targetDate);
    }

    /** Cycles until the last stage; the only one of a plan that is cut short is no whole one. */
    public int cycles() {
        return rhythm.covering(room());
    }

    /** Cycles until the target date, those of the last stage too. */
    public int cyclesUntilTarget() {
        return hasLastStage()
                ? Math.max(
                        cycles(),
                        rhythm.within(LastStageLength.weeksUntil(monday(), targetDate.plusDays(1))))
                : cycles();
    }

    /** The last day of the whole weeks until the target date. */
    public LocalDate lastWholeWeek() {
        return monday().plusWeeks(LastStageLength.weeksUntil(monday(), targetDate.plusDays(1)))
                .minusDays(1);
    }

    private int cyclesOfLastStage() {
        return cyclesUntilTarget() - cycles();
    }

    /** The first target date before whose last stage so many weeks fit. */
    public LocalDate targetFor(int weeks) {
        int needed = rhythm.covering(weeks);
        int cycles = needed;
        while (cycles - LastStageLength.cycles(cycles) < needed) {
            cycles++;
        }
        return monday().plusWeeks(cycles == needed ? weeks : rhythm.weeks(cycles)).minusDays(1);
    }

    /** Whether the date comes within the first cycle, but not within its first week. */
    public boolean isCutShort() {
        return room() > 0 && room() < rhythm.weeks(1);
    }

    /**
     * Weeks until a step is over that ends with a cycle. In a plan that is cut short what can be
     * done in the weeks there are ends with them.
     */
    public int weeksUntilOver(Activity activity, int end, int atOnce) {
        return end == 1 && isCutShort() && weeks(activity, atOnce) <= room()
                ? room()
                : rhythm.weeks(end);
    }

    /** Whole weeks from the next Monday until the target date. */
    public int weeks() {
        return (int) Math.max(0, (ChronoUnit.DAYS.between(nextMonday, targetDate) + 1) / 7);
    }

    /** How many habits may be kept up at once; and as many projects, but two at most. */
    public int atOnce() {
        return week().atOnce();
    }

    /** The units at which so many things may be done at once. */
    public Units units(int atOnce) {
        return Units.of(atOnce, habits);
    }

    /** The minutes a week of each thing, where so many are done at once. */
    public int each(Activity.Mode mode, int atOnce) {
        return week().each(mode, units(atOnce));
    }

    private SharedWeek week() {
        return new SharedWeek(minutesPerWeek, habits);
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
        return rhythm.covering(
                (int) ChronoUnit.WEEKS.between(monday(), until(step.activity(), underWay, atOnce)));
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
        return rhythm.first(leaping(cycle));
    }

    /** The number of a cycle where those of the last stage are counted. */
    private int leaping(int cycle) {
        return cycle < cycles() ? cycle : cycle + cyclesOfLastStage();
    }

    /** The cycle that begins on a Monday; -1 when none does. */
    public int cycle(LocalDate first) {
        int weeks = (int) ChronoUnit.WEEKS.between(monday(), first);
        int cycle = rhythm.covering(weeks);
        if (weeks < 0 || rhythm.weeks(cycle) != weeks) {
            return -1;
        }
        if (cycle < cycles()) {
            return cycle;
        }
        return cycle < cyclesUntilTarget() ? -1 : cycle - cyclesOfLastStage();
    }

    /** The last day before a cycle. */
    public LocalDate before(int cycle) {
        return after(rhythm.weeks(cycle));
    }

    /** The last day of so many weeks, which leap over the last stage. */
    public LocalDate after(int weeks) {
        int cycles = rhythm.within(weeks);
        return monday().plusWeeks(
                        weeks <= room()
                                ? weeks
                                : rhythm.weeks(cycles + cyclesOfLastStage())
                                        + (weeks - rhythm.weeks(cycles)))
                .minusDays(1);
    }

    /** The weeks until the end of a day, without those of the last stage; at most 0 when past. */
    public int weeksUntilEnd(LocalDate last) {
        int weeks = (int) ChronoUnit.WEEKS.between(monday(), last.plusDays(1));
        int cycles = rhythm.within(weeks);
        return weeks <= room()
                ? weeks
                : Math.max(
                        room(),
                        rhythm.weeks(Math.max(0, cycles - cyclesOfLastStage()))
                                + (weeks - rhythm.weeks(cycles)));
    }

    /** The last day of what the plan holds until before a cycle: never after the target date. */
    public LocalDate lastBefore(int cycle) {
        LocalDate last = after(room());
        return last.isBefore(before(cycle)) ? last : before(cycle);
    }

    /** The first day of a cycle of those until the target date. */
    public LocalDate firstUntilTarget(int cycle) {
        return rhythm.first(cycle);
    }

    /** Whole cycles that it takes, whenever it begins. */
    public int cycles(Activity activity, int atOnce) {
        return Cycles.wherever(weeks(activity, atOnce));
    }

    /** Weeks that it takes from its beginning: its shortest duration, or those of its hours. */
    public int weeks(Activity activity, int atOnce) {
        return Math.max(
                activity.weeks(),
                Math.ceilDiv(activity.hours() * 60, each(activity.mode(), atOnce)));
    }
}
