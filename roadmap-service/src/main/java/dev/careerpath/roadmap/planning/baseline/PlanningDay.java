package dev.careerpath.roadmap.planning.baseline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** The leader's day on which a plan is made. */
record PlanningDay(ZoneId zone, LocalDate today) {

    static PlanningDay of(ZoneId zone, Instant at) {
        return new PlanningDay(zone, at.atZone(zone).toLocalDate());
    }

    /** The Monday of this week. */
    LocalDate thisMonday() {
        return mondayOf(today);
    }

    /** Today if it is a Monday, else the Monday of the next week. */
    LocalDate nextMonday() {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /** The Monday of the week in which something happened. */
    LocalDate mondayOf(Instant at) {
        return mondayOf(at.atZone(zone).toLocalDate());
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
