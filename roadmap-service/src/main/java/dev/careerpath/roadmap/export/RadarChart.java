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

    private final PdfTemplate on;
    private final List<Need> needs;
    private final RadarAxes axes;

    private RadarChart(PdfTemplate on, float width, List<Need> needs) {
        this.on = on;
        this.needs = needs;
        this.axes = new RadarAxes(needs, width / 2, HEIGHT / 2 + 8);
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
        RadarLegend.draw(on);
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
        for (int level = 1; level <= RadarAxes.LEVELS; level++) {
            int ring = level;
            axes.path(on, _ -> ring);
            on.stroke();
        }
        for (int i = 0; i < needs.size(); i++) {
            on.moveTo(axes.centerX(), axes.centerY());
            on.lineTo(axes.x(i, RadarAxes.LEVELS), axes.y(i, RadarAxes.LEVELS));
        }
        on.stroke();
        for (int level = 1; level <= RadarAxes.LEVELS; level++) {
            Lettering.regular(6, PdfStyle.QUIET)
                    .right(on, Integer.toString(level), axes.centerX() - 2, axes.y(0, level) - 2);
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
            axes.path(on, level);
            on.fill();
            on.restoreState();
        }
        on.saveState();
        on.setColorStroke(color);
        on.setLineWidth(line);
        if (dash > 0) {
            on.setLineDash(dash, 2, 0);
        }
        axes.path(on, level);
        on.stroke();
        on.restoreState();
    }

    private void labels() {
        for (int i = 0; i < needs.size(); i++) {
            double side = Math.sin(axes.angle(i));
            int align =
                    Math.abs(side) < 0.08
                            ? PdfContentByte.ALIGN_CENTER
                            : side > 0 ? PdfContentByte.ALIGN_LEFT : PdfContentByte.ALIGN_RIGHT;
            // At the very top and bottom a label is centred, so it stands clear of its neighbours.
            double clear = Math.abs(side) < 0.08 ? 15 : 5;
            float away = (float) (Math.cos(axes.angle(i)) * clear) - 2;
            Need need = needs.get(i);
            boolean missing = need.level() < need.required() - 0.05;
            Lettering.regular(6.8f, missing ? PdfStyle.INK : PdfStyle.QUIET)
                    .write(
                            on,
                            align,
                            PdfStyle.format(
                                    "%s  %.1f / %.1f", need.name(), need.level(), need.required()),
                            axes.x(i, RadarAxes.LEVELS + 0.25),
                            axes.y(i, RadarAxes.LEVELS + 0.25) + away);
        }
    }
}
