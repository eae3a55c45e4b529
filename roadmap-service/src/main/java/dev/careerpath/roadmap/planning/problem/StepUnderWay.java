package dev.careerpath.roadmap.planning.problem;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A step that has been begun.
 *
 * @param since the Monday of the week in which it was really begun
 * @param weeksLeft from the next Monday on, at the minutes it has had so far; 0 when it ends before
 * @param minutesPerWeek what it has had so far
 */
public record StepUnderWay(LocalDate since, int weeksLeft, int minutesPerWeek) {

    /** Weeks left from the next Monday on when it is given other minutes from then. */
    public int weeksLeft(int minutes) {
        return Math.ceilDiv(weeksLeft * minutesPerWeek, minutes);
    }

    /**
     * What is left of its hours: the part of its weeks that lies ahead.
     *
     * @param nextMonday the day from which it is ahead
     */
    public int hoursLeft(int hours, LocalDate nextMonday) {
        int gone = (int) Math.max(0, ChronoUnit.WEEKS.between(since, nextMonday));
        return gone + weeksLeft == 0 ? 0 : Math.ceilDiv(hours * weeksLeft, gone + weeksLeft);
    }
}
