package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.readiness.GateResult.Means;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a gate that is not met can come to be.
 *
 * @param metBy null where the framework does not tell
 * @param metOn null where time alone never meets it
 * @param levels null where levels alone do not meet it
 */
record GateOutlook(
        @Nullable List<Means> metBy, @Nullable LocalDate metOn, @Nullable List<AskedLevel> levels) {

    static final GateOutlook NONE = new GateOutlook(null, null, null);

    /** The day in words, such as {@code time alone meets it in March 2034}. */
    Optional<String> words(LocalDate today) {
        if (metOn == null) {
            return Optional.empty();
        }
        String month =
                metOn.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        + " "
                        + metOn.getYear();
        return Optional.of(
                metOn.isAfter(today)
                        ? "time alone meets it in " + month
                        : "time alone has met it since "
                                + month
                                + ", if the years went on: bring the years up to date");
    }
}
