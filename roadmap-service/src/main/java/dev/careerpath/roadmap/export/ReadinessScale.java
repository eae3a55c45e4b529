package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/** Draws readiness on a scale of 0 to 100: today with its interval, and where the plan leads. */
final class ReadinessScale {

    static final float HEIGHT = 58;

    private final PdfTemplate on;
    private final float width;

    private ReadinessScale(PdfTemplate on, float width) {
        this.on = on;
        this.width = width;
    }

    static void draw(PdfTemplate on, float width, Roadmap roadmap) {
        new ReadinessScale(on, width).draw(roadmap);
    }

    private void draw(Roadmap roadmap) {
        float y = 24;
        on.setColorFill(PdfStyle.LINE);
        on.roundRectangle(0, y, width, 7, 3.5f);
        on.fill();
        LeaderSituation.Interval likely = roadmap.situation().likely();
        on.setColorFill(PdfStyle.lighter(PdfStyle.ACCENT, 0.55));
        float low = x(likely.low());
        on.roundRectangle(low, y, Math.max(x(likely.high()) - low, 3), 7, 3.5f);
        on.fill();
        for (int mark = 0; mark <= 100; mark += 20) {
            Lettering.regular(6.5f, PdfStyle.QUIET)
                    .write(on, align(mark), Integer.toString(mark), x(mark), y - 10);
        }
        double now = roadmap.readiness().now();
        double projected = roadmap.readiness().projected();
        on.setColorFill(PdfStyle.ACCENT);
        on.circle(x(now), y + 3.5f, 5);
        on.fill();
        on.setColorStroke(PdfStyle.ACCENT);
        on.setLineWidth(1.6f);
        on.circle(x(projected), y + 3.5f, 4.4f);
        on.stroke();
        label(now, PdfStyle.format("today %.0f", now), y + 14);
        label(projected, PdfStyle.format("with this plan %.0f", projected), y + 23);
        if (likely.high() - likely.low() < 1) {
            return;
        }
        Lettering.regular(6.5f, PdfStyle.QUIET)
                .left(
                        on,
                        PdfStyle.format(
                                "shaded: where today's score most likely lies, %.0f to %.0f",
                                likely.low(), likely.high()),
                        0,
                        2);
    }

    private void label(double score, String text, float y) {
        float half = PdfStyle.BOLD.getWidthPoint(text, 8) / 2;
        float at = Math.clamp(x(score), half, width - half);
        Lettering.bold(8, PdfStyle.ACCENT).center(on, text, at, y);
    }

    private static int align(int mark) {
        return switch (mark) {
            case 0 -> PdfContentByte.ALIGN_LEFT;
            case 100 -> PdfContentByte.ALIGN_RIGHT;
            default -> PdfContentByte.ALIGN_CENTER;
        };
    }

    private float x(double score) {
        return (float) (width * Math.clamp(score, 0, 100) / 100);
    }
}
