package dev.careerpath.assessment.readiness;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as they are shown; those of our time are shown so often that they are written once. */
final class DateTexts {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final long FIRST = LocalDate.of(1980, 1, 1).toEpochDay();

    private static final @Nullable String[] TEXTS =
            new @Nullable String[(int) (LocalDate.of(2060, 1, 1).toEpochDay() - FIRST)];

    private DateTexts() {}

    /** Such as {@code 24 Nov 2026}. */
    static String text(LocalDate date) {
        long day = date.toEpochDay() - FIRST;
        if (day < 0 || day >= TEXTS.length) {
            return DAY.format(date);
        }
        String text = TEXTS[(int) day];
        if (text == null) {
            text = DAY.format(date);
            TEXTS[(int) day] = text;
        }
        return text;
    }
}
