package dev.careerpath.assessment.readiness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates as they are shown; those of our time are shown so often that they are written once. */
final class DateTexts {

    private static final long FIRST = LocalDate.of(1980, 1, 1).toEpochDay();

    private static final @Nullable String[] TEXTS =
            new @Nullable String[(int) (LocalDate.of(2060, 1, 1).toEpochDay() - FIRST)];

    private DateTexts() {}

    /** As {@link LocalDate#toString()} has it. */
    static String text(LocalDate date) {
        long day = date.toEpochDay() - FIRST;
        if (day < 0 || day >= TEXTS.length) {
            return date.toString();
        }
        String text = TEXTS[(int) day];
        if (text == null) {
            text = date.toString();
            TEXTS[(int) day] = text;
        }
        return text;
    }
}
