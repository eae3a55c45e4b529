package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.awt.Color;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/** Draws the stages and their milestones over time (a Gantt chart), in pieces that fit a page. */
final class TimelineChart {

    private static final float ROW = 12.5f;
    private static final float HEAD = 20;
    private static final float FOOT = 14;
    private static final float NAMES = 236;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final Roadmap roadmap;
    private final LocalDate today;
    private final float width;
    private final LocalDate first;
    private final LocalDate last;
    private final List<Row> rows = new ArrayList<>();

    /** A stage, or one of its milestones. */
    private record Row(Roadmap.Stage stage, List<Milestone> milestone) {}

    TimelineChart(Roadmap roadmap, float width) {
        this.roadmap = roadmap;
        this.width = width;
        this.today = roadmap.madeOn();
        LocalDate start = today;
        LocalDate end = roadmap.situation().goal().targetDate();
        for (Roadmap.Stage stage : roadmap.stages()) {
            rows.add(new Row(stage, List.of()));
            stage.milestones().forEach(m -> rows.add(new Row(stage, List.of(m))));
            start = stage.start().isBefore(start) ? stage.start() : start;
            end = stage.end().isAfter(end) ? stage.end() : end;
        }
        this.first = start.with(TemporalAdjusters.firstDayOfMonth());
        this.last = end.with(TemporalAdjusters.lastDayOfMonth());
    }

    int rows() {
        return rows.size();
    }

    /** How many rows fit into this height. */
    static int rowsIn(float height) {
        return (int) ((height - HEAD - FOOT) / ROW);
    }

    static float height(int rows) {
        return rows * ROW + HEAD + FOOT;
    }

    /** Draws some of the rows. */
    void draw(PdfTemplate on, int from, int to) {
        float top = height(to - from) - HEAD;
        months(on, top);
        for (int i = from; i < to; i++) {
            float y = top - (i - from + 1) * ROW;
            Row row = rows.get(i);
            if (row.milestone().isEmpty()) {
                stage(on, row.stage(), y);
            } else {
                milestone(on, row.stage(), row.milestone().getFirst(), y);
            }
        }
        LocalDate target = roadmap.situation().goal().targetDate();
        String made = "made " + Days.shortly(today);
        String wanted = "target " + Days.shortly(target);
        float left = center(today, made);
        float right = center(target, wanted);
        // Two days that are near each other have their labels side by side.
        float apart = (wide(made) + wide(wanted)) / 2 + 6;
        if (Math.abs(right - left) < apart) {
            float earlier =
                    Math.clamp(left, NAMES + wide(made) / 2, width - wide(wanted) / 2 - apart);
            left = earlier;
            right = earlier + apart;
        }
        mark(on, today, made, PdfStyle.TODAY, left, top);
        mark(on, target, wanted, PdfStyle.INK, right, top);
    }

    private void months(PdfTemplate on, float top) {
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
            if (x(day) + 2 + PdfStyle.REGULAR.getWidthPoint(name, 6.5f) > width) {
                continue;
            }
            PdfStyle.text(
                    on,
                    PdfStyle.REGULAR,
                    6.5f,
                    PdfStyle.QUIET,
                    PdfContentByte.ALIGN_LEFT,
                    name,
                    x(day) + 2,
                    top + 6);
        }
    }

    private void stage(PdfTemplate on, Roadmap.Stage stage, float y) {
        Color color = PdfStyle.of(stage.id());
        on.setColorFill(PdfStyle.lighter(color, 0.88));
        on.rectangle(0, y, width, ROW);
        on.fill();
        PdfStyle.text(
                on,
                PdfStyle.BOLD,
                7.5f,
                color,
                PdfContentByte.ALIGN_LEFT,
                stage.title(),
                3,
                y + 3.5f);
        on.setColorFill(color);
        on.rectangle(x(stage.start()), y + 5, span(stage.start(), stage.end()), 2.5f);
        on.fill();
    }

    private void milestone(PdfTemplate on, Roadmap.Stage stage, Milestone milestone, float y) {
        Color color = PdfStyle.of(stage.id());
        boolean skipped = milestone.status() == MilestoneStatus.SKIPPED;
        PdfStyle.text(
                on,
                PdfStyle.REGULAR,
                7,
                skipped ? PdfStyle.QUIET : PdfStyle.INK,
                PdfContentByte.ALIGN_LEFT,
                PdfStyle.fitting(PdfStyle.REGULAR, 7, milestone.title(), NAMES - 14),
                9,
                y + 3.5f);
        on.saveState();
        on.setLineWidth(0.8f);
        on.setColorStroke(skipped ? PdfStyle.QUIET : color);
        float start = x(milestone.start());
        float length = span(milestone.start(), milestone.end());
        on.roundRectangle(start, y + 2.5f, length, ROW - 5, Math.min(2, length / 2));
        switch (milestone.status()) {
            case DONE -> {
                on.setColorFill(color);
                on.fillStroke();
            }
            case IN_PROGRESS -> {
                on.setColorFill(PdfStyle.lighter(color, 0.45));
                on.fillStroke();
            }
            case PLANNED -> {
                on.setColorFill(PdfStyle.lighter(color, 0.78));
                on.fillStroke();
            }
            case SKIPPED -> {
                on.setLineDash(2, 2, 0);
                on.stroke();
            }
        }
        on.restoreState();
    }

    private static float wide(String text) {
        return PdfStyle.BOLD.getWidthPoint(text, 6.5f);
    }

    private float center(LocalDate day, String text) {
        return Math.clamp(x(day), NAMES + wide(text) / 2, width - wide(text) / 2);
    }

    private void mark(
            PdfTemplate on, LocalDate day, String text, Color color, float center, float top) {
        on.saveState();
        on.setColorStroke(color);
        on.setLineWidth(0.8f);
        on.setLineDash(3, 2, 0);
        on.moveTo(x(day), FOOT - 2);
        on.lineTo(x(day), top + 2);
        on.stroke();
        on.restoreState();
        PdfStyle.text(on, PdfStyle.BOLD, 6.5f, color, PdfContentByte.ALIGN_CENTER, text, center, 4);
    }

    private float x(LocalDate day) {
        double share =
                (double) (day.toEpochDay() - first.toEpochDay())
                        / (last.toEpochDay() + 1 - first.toEpochDay());
        return (float) (NAMES + share * (width - NAMES));
    }

    private float span(LocalDate start, LocalDate end) {
        return Math.max(x(end.plusDays(1)) - x(start), 1.5f);
    }
}
