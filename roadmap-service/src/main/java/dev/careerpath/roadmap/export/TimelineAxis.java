package dev.careerpath.roadmap.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * The time on a timeline, to the right of the names.
 *
 * @param first the first day, of a month
 * @param last the last day, of a month
 * @param width of the names and the time
 */
record TimelineAxis(LocalDate first, LocalDate last, float width) {

    static final float FOOT = 14;
    static final float NAMES = 236;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final Lettering LETTERS = Lettering.regular(6.5f, PdfStyle.QUIET);

    /** Draws the months, and writes as many of their names as there is room for. */
    void draw(PdfTemplate on, float top) {
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        int step = months <= 9 ? 1 : months <= 27 ? 3 : months <= 60 ? 6 : 12;
        on.setLineWidth(0.4f);
        on.setColorStroke(PdfStyle.LINE);
        for (long month = 0; month < months; month += step) {
            LocalDate day = first.plusMonths(month);
            on.moveTo(x(day), FOOT);
            on.lineTo(x(day), top + 4);
            on.stroke();
            String name = MONTH.format(day);
            if (x(day) + 2 + LETTERS.width(name) > width) {
                continue;
            }
            LETTERS.left(on, name, x(day) + 2, top + 6);
        }
    }

    /** Where a day begins. */
    float x(LocalDate day) {
        double share =
                (double) (day.toEpochDay() - first.toEpochDay())
                        / (last.toEpochDay() + 1 - first.toEpochDay());
        return (float) (NAMES + share * (width - NAMES));
    }

    /** How wide the days from one to another are. */
    float span(LocalDate start, LocalDate end) {
        return Math.max(x(end.plusDays(1)) - x(start), 1.5f);
    }
}
