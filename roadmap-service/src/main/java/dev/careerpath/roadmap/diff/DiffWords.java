package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.diff.RoadmapDiff.Place;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures, days and constants in the words of a difference. */
final class DiffWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private DiffWords() {}

    static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** Whether it shows with one decimal that two levels are not the same. */
    static boolean differ(double one, double other) {
        return Math.round(one * 10) != Math.round(other * 10);
    }

    /** Without a full stop. */
    static String weekly(LeaderSituation.Goal from, LeaderSituation.Goal to) {
        return "%s a week instead of %s"
                .formatted(
                        to.hoursPerWeek() == 1
                                ? "There is now 1 hour"
                                : "There are now " + number(to.hoursPerWeek()) + " hours",
                        number(from.hoursPerWeek()));
    }

    static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : Double.toString(Math.round(value * 10) / 10.0);
    }

    static String shift(long days) {
        long size = Math.abs(days);
        String amount =
                size % 7 == 0
                        ? size / 7 + (size == 7 ? " week" : " weeks")
                        : size + (size == 1 ? " day" : " days");
        return amount + (days > 0 ? " later" : " earlier");
    }

    static String days(Place place) {
        return days(place.start(), place.end());
    }

    static String days(LocalDate start, LocalDate end) {
        return day(start) + " – " + day(end);
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String words(Enum<?> constant) {
        return constant == MilestoneStatus.IN_PROGRESS
                ? "under way"
                : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
