package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * Draws the levels of all competencies that the role asks for, 0 to 5: required, today, and with
 * the plan done.
 */
final class RadarChart {

    static final float HEIGHT = 330;

    private static final int LEVELS = 5;
    private static final float RADIUS = 128;

    private final PdfTemplate on;
    private final float centerX;
    private final float centerY = HEIGHT / 2 + 8;
    private final List<Need> needs;

    private RadarChart(PdfTemplate on, float width, List<Need> needs) {
        this.on = on;
        this.centerX = width / 2;
        this.needs = needs;
    }

    static void draw(PdfTemplate on, float width, Roadmap roadmap) {
        RadarChart chart = new RadarChart(on, width, roadmap.situation().needs());
        Map<String, Double> reached = reached(roadmap);
        chart.grid();
        chart.area(Need::required, PdfStyle.QUIET, 0.12f, 0.9f, 3);
        chart.area(
                need -> Math.max(need.level(), reached.getOrDefault(need.code(), 0.0)),
                PdfStyle.of(StageId.EXPANSION),
                0,
                1.3f,
                0);
        chart.area(Need::level, PdfStyle.ACCENT, 0.28f, 1.3f, 0);
        chart.labels();
        chart.legend();
    }

    private static Map<String, Double> reached(Roadmap roadmap) {
        Map<String, Double> levels = new HashMap<>();
        roadmap.milestones().stream()
                .filter(milestone -> milestone.status() != MilestoneStatus.SKIPPED)
                .flatMap(milestone -> milestone.raises().stream())
                .forEach(raised -> levels.merge(raised.competency(), raised.to(), Math::max));
        return levels;
    }

    private void grid() {
        on.setLineWidth(0.4f);
        on.setColorStroke(PdfStyle.LINE);
        for (int level = 1; level <= LEVELS; level++) {
            int ring = level;
            path(_ -> ring);
            on.stroke();
        }
        for (int i = 0; i < needs.size(); i++) {
            on.moveTo(centerX, centerY);
            on.lineTo(x(i, LEVELS), y(i, LEVELS));
        }
        on.stroke();
        for (int level = 1; level <= LEVELS; level++) {
            PdfStyle.text(
                    on,
                    PdfStyle.REGULAR,
                    6,
                    PdfStyle.QUIET,
                    PdfContentByte.ALIGN_RIGHT,
                    Integer.toString(level),
                    centerX - 2,
                    y(0, level) - 2);
        }
    }

    private void area(
            ToDoubleFunction<Need> level, Color color, float filled, float line, float dash) {
        if (filled > 0) {
            on.saveState();
            PdfGState see = new PdfGState();
            see.setFillOpacity(filled);
            on.setGState(see);
            on.setColorFill(color);
            path(level);
            on.fill();
            on.restoreState();
        }
        on.saveState();
        on.setColorStroke(color);
        on.setLineWidth(line);
        if (dash > 0) {
            on.setLineDash(dash, 2, 0);
        }
        path(level);
        on.stroke();
        on.restoreState();
    }

    private void path(ToDoubleFunction<Need> level) {
        for (int i = 0; i < needs.size(); i++) {
            double value = level.applyAsDouble(needs.get(i));
            if (i == 0) {
                on.moveTo(x(i, value), y(i, value));
            } else {
                on.lineTo(x(i, value), y(i, value));
            }
        }
        on.closePath();
    }

    private void labels() {
        for (int i = 0; i < needs.size(); i++) {
            double side = Math.sin(angle(i));
            int align =
                    Math.abs(side) < 0.08
                            ? PdfContentByte.ALIGN_CENTER
                            : side > 0 ? PdfContentByte.ALIGN_LEFT : PdfContentByte.ALIGN_RIGHT;
            // At the very top and bottom a label is centred, so it stands clear of its neighbours.
            double clear = Math.abs(side) < 0.08 ? 15 : 5;
            float away = (float) (Math.cos(angle(i)) * clear) - 2;
            Need need = needs.get(i);
            boolean missing = need.level() < need.required() - 0.05;
            PdfStyle.text(
                    on,
                    PdfStyle.REGULAR,
                    6.8f,
                    missing ? PdfStyle.INK : PdfStyle.QUIET,
                    align,
                    PdfStyle.format("%s  %.1f / %.1f", need.name(), need.level(), need.required()),
                    x(i, LEVELS + 0.25),
                    y(i, LEVELS + 0.25) + away);
        }
    }

    private void legend() {
        float x = 4;
        x = entry(x, PdfStyle.ACCENT, 0, "today");
        x = entry(x, PdfStyle.of(StageId.EXPANSION), 0, "with this plan done");
        x = entry(x, PdfStyle.QUIET, 3, "required for the role");
        PdfStyle.text(
                on,
                PdfStyle.REGULAR,
                7,
                PdfStyle.QUIET,
                PdfContentByte.ALIGN_LEFT,
                "figures: level today / level required, 0 to 5",
                x,
                3);
    }

    private float entry(float x, Color color, float dash, String text) {
        on.saveState();
        if (dash > 0) {
            on.setLineDash(dash, 2, 0);
        }
        on.setColorStroke(color);
        on.setLineWidth(2);
        on.moveTo(x, 5.5f);
        on.lineTo(x + 14, 5.5f);
        on.stroke();
        on.restoreState();
        PdfStyle.text(
                on, PdfStyle.REGULAR, 7, PdfStyle.INK, PdfContentByte.ALIGN_LEFT, text, x + 18, 3);
        return x + 18 + PdfStyle.REGULAR.getWidthPoint(text, 7) + 14;
    }

    /** Clockwise from the top. */
    private double angle(int axis) {
        return 2 * Math.PI * axis / needs.size();
    }

    private float x(int axis, double level) {
        return (float) (centerX + Math.sin(angle(axis)) * RADIUS * level / LEVELS);
    }

    private float y(int axis, double level) {
        return (float) (centerY + Math.cos(angle(axis)) * RADIUS * level / LEVELS);
    }
}
