package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as they are written in what is handed out. */
final class Days {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Days() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String shortly(LocalDate day) {
        return SHORT.format(day);
    }

    /** The days of a milestone; of one that is finished the day on which it was. */
    static String of(Milestone milestone, ZoneId zone) {
        Instant at = milestone.statusAt();
        return milestone.status() == MilestoneStatus.DONE && at != null
                ? "done " + of(LocalDate.ofInstant(at, zone))
                : between(milestone.start(), milestone.end());
    }

    /** Such as {@code 30 Nov – 27 Dec 2026}. */
    static String between(LocalDate start, LocalDate end) {
        return (start.getYear() == end.getYear() ? shortly(start) : of(start)) + " – " + of(end);
    }
}
