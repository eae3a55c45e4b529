package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openpdf.text.pdf.PdfTemplate;

/** One axis for each competency, from the center outwards; levels from 0 to 5. */
record RadarAxes(List<Need> needs, float centerX, float centerY) {

    static final int LEVELS = 5;
    private static final float RADIUS = 128;

    /** Leads a closed path through these levels. */
    void path(PdfTemplate on, ToDoubleFunction<Need> level) {
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

    /** Clockwise from the top. */
    double angle(int axis) {
        return 2 * Math.PI * axis / needs.size();
    }

    float x(int axis, double level) {
        return (float) (centerX + Math.sin(angle(axis)) * RADIUS * level / LEVELS);
    }

    float y(int axis, double level) {
        return (float) (centerY + Math.cos(angle(axis)) * RADIUS * level / LEVELS);
    }
}
