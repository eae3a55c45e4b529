package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.awt.Color;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfTemplate;

/** Draws the stages and their milestones over time (a Gantt chart), in pieces that fit a page. */
final class TimelineChart {

    private static final float ROW = 12.5f;
    private static final float HEAD = 20;

    private final LocalDate today;
    private final LocalDate target;
    private final float width;
    private final TimelineAxis axis;
    private final List<Row> rows = new ArrayList<>();

    /** A stage, or one of its milestones. */
    private record Row(Roadmap.Stage stage, List<Milestone> milestone) {}

    TimelineChart(Roadmap roadmap, float width) {
        this.width = width;
        this.today = roadmap.madeOn();
        this.target = roadmap.situation().goal().targetDate();
        LocalDate start = today;
        LocalDate end = target;
        for (Roadmap.Stage stage : roadmap.stages()) {
            rows.add(new Row(stage, List.of()));
            stage.milestones().forEach(m -> rows.add(new Row(stage, List.of(m))));
            start = stage.start().isBefore(start) ? stage.start() : start;
            end = stage.end().isAfter(end) ? stage.end() : end;
        }
        this.axis =
                new TimelineAxis(
                        start.with(TemporalAdjusters.firstDayOfMonth()),
                        end.with(TemporalAdjusters.lastDayOfMonth()),
                        width);
    }

    int rows() {
        return rows.size();
    }

    /** How many rows fit into this height. */
    static int rowsIn(float height) {
        return (int) ((height - HEAD - TimelineAxis.FOOT) / ROW);
    }

    static float height(int rows) {
        return rows * ROW + HEAD + TimelineAxis.FOOT;
    }

    /** Draws some of the rows. */
    void draw(PdfTemplate on, int from, int to) {
        float top = height(to - from) - HEAD;
        axis.draw(on, top);
        for (int i = from; i < to; i++) {
            float y = top - (i - from + 1) * ROW;
            Row row = rows.get(i);
            if (row.milestone().isEmpty()) {
                stage(on, row.stage(), y);
            } else {
                milestone(on, row.stage(), row.milestone().getFirst(), y);
            }
        }
        TimelineDays.mark(
                on,
                axis,
                new TimelineDays.Day(today, "made " + Days.shortly(today), PdfStyle.TODAY),
                new TimelineDays.Day(target, "target " + Days.shortly(target), PdfStyle.INK),
                top);
    }

    private void stage(PdfTemplate on, Roadmap.Stage stage, float y) {
        Color color = PdfStyle.of(stage.id());
        on.setColorFill(PdfStyle.lighter(color, 0.88));
        on.rectangle(0, y, width, ROW);
        on.fill();
        Lettering.bold(7.5f, color).left(on, stage.title(), 3, y + 3.5f);
        on.setColorFill(color);
        on.rectangle(axis.x(stage.start()), y + 5, axis.span(stage.start(), stage.end()), 2.5f);
        on.fill();
    }

    private void milestone(PdfTemplate on, Roadmap.Stage stage, Milestone milestone, float y) {
        Color color = PdfStyle.of(stage.id());
        boolean skipped = milestone.status() == MilestoneStatus.SKIPPED;
        Lettering name = Lettering.regular(7, skipped ? PdfStyle.QUIET : PdfStyle.INK);
        name.left(on, name.fitting(milestone.title(), TimelineAxis.NAMES - 14), 9, y + 3.5f);
        on.saveState();
        on.setLineWidth(0.8f);
        on.setColorStroke(skipped ? PdfStyle.QUIET : color);
        float start = axis.x(milestone.start());
        float length = axis.span(milestone.start(), milestone.end());
        on.roundRectangle(start, y + 2.5f, length, ROW - 5, Math.min(2, length / 2));
        if (skipped) {
            on.setLineDash(2, 2, 0);
            on.stroke();
        } else {
            on.setColorFill(PdfStyle.lighter(color, white(milestone.status())));
            on.fillStroke();
        }
        on.restoreState();
    }

    private static double white(MilestoneStatus status) {
        return switch (status) {
            case DONE -> 0;
            case IN_PROGRESS -> 0.45;
            case PLANNED, SKIPPED -> 0.78;
        };
    }
}
