package dev.careerpath.roadmap.export;

import java.awt.Color;
import java.time.LocalDate;
import org.openpdf.text.pdf.PdfTemplate;

/** Marks two days on a timeline. */
final class TimelineDays {

    private TimelineDays() {}

    record Day(LocalDate day, String text, Color color) {

        private Lettering letters() {
            return Lettering.bold(6.5f, color);
        }

        private float wide() {
            return letters().width(text);
        }
    }

    /** Two days that are near each other have their labels side by side. */
    static void mark(PdfTemplate on, TimelineAxis axis, Day first, Day second, float top) {
        float left = center(axis, first);
        float right = center(axis, second);
        float apart = (first.wide() + second.wide()) / 2 + 6;
        if (Math.abs(right - left) < apart) {
            left =
                    Math.clamp(
                            left,
                            TimelineAxis.NAMES + first.wide() / 2,
                            axis.width() - second.wide() / 2 - apart);
            right = left + apart;
        }
        mark(on, axis, first, left, top);
        mark(on, axis, second, right, top);
    }

    private static float center(TimelineAxis axis, Day day) {
        return Math.clamp(
                axis.x(day.day()),
                TimelineAxis.NAMES + day.wide() / 2,
                axis.width() - day.wide() / 2);
    }

    private static void mark(PdfTemplate on, TimelineAxis axis, Day day, float center, float top) {
        float x = axis.x(day.day());
        on.saveState();
        on.setColorStroke(day.color());
        on.setLineWidth(0.8f);
        on.setLineDash(3, 2, 0);
        on.moveTo(x, TimelineAxis.FOOT - 2);
        on.lineTo(x, top + 2);
        on.stroke();
        on.restoreState();
        day.letters().center(on, day.text(), center, 4);
    }
}
