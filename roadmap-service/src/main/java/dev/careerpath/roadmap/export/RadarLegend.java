package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.StageId;
import java.awt.Color;
import org.openpdf.text.pdf.PdfTemplate;

/** Says what the lines of a radar chart are. */
final class RadarLegend {

    private RadarLegend() {}

    static void draw(PdfTemplate on) {
        float x = 4;
        x = entry(on, x, PdfStyle.ACCENT, 0, "today");
        x = entry(on, x, PdfStyle.of(StageId.EXPANSION), 0, "with this plan done");
        x = entry(on, x, PdfStyle.QUIET, 3, "required for the role");
        Lettering.regular(7, PdfStyle.QUIET)
                .left(on, "figures: level today / level required, 0 to 5", x, 3);
    }

    private static float entry(PdfTemplate on, float x, Color color, float dash, String text) {
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
        Lettering letters = Lettering.regular(7, PdfStyle.INK);
        letters.left(on, text, x + 18, 3);
        return x + 18 + letters.width(text) + 14;
    }
}
