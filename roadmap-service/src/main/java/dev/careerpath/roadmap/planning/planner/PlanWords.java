package dev.careerpath.roadmap.planning.planner;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days, hours and numbers as the sentences of a plan write them. */
final class PlanWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private PlanWords() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String weekly(double hours) {
        return number(hours) + (hours == 1 ? " hour a week" : " hours a week");
    }

    /** With one decimal, where it is not whole. */
    static String number(double value) {
        return value == Math.rint(value)
                ? Integer.toString((int) value)
                : Double.toString(Math.round(value * 10) / 10.0);
    }
}
