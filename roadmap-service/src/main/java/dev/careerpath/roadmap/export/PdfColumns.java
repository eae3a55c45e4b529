package dev.careerpath.roadmap.export;

import java.util.List;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;

/** The columns of a table over the whole width. */
final class PdfColumns {

    static final float PADDING = 4;
    static final float UNDER_TEXT = 5;
    private static final float LEADING = 1.2f;
    private static final float ENDLESS = 100_000;

    private final PdfSheet sheet;
    private final float[] edges;

    /**
     * Columns as wide as this.
     *
     * @param widths by each other
     */
    PdfColumns(PdfSheet sheet, float[] widths) {
        this.sheet = sheet;
        this.edges = new float[widths.length + 1];
        float all = 0;
        for (float width : widths) {
            all += width;
        }
        edges[0] = sheet.left();
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + (sheet.right() - sheet.left()) * widths[i] / all;
        }
    }

    ColumnText column(PdfTable.Text text) {
        ColumnText column = new ColumnText(sheet.canvas());
        column.setLeading(0, LEADING);
        column.addText(text.shown());
        return column;
    }

    /** Says between which heights a column is written. */
    void place(int column, ColumnText text, float bottom, float top) {
        text.setSimpleColumn(edges[column] + PADDING, bottom, edges[column + 1] - PADDING, top);
    }

    /** How high a row of these is. */
    float height(List<PdfTable.Text> texts) {
        float low = 0;
        for (int i = 0; i < texts.size(); i++) {
            ColumnText column = column(texts.get(i));
            place(i, column, -ENDLESS, 0);
            column.go(true);
            low = Math.min(low, column.getYLine());
        }
        return PADDING - low + UNDER_TEXT;
    }

    /** Fills a band of this height below here. */
    void wash(float height) {
        PdfContentByte on = sheet.canvas();
        on.saveState();
        on.setColorFill(PdfStyle.WASH);
        on.rectangle(sheet.left(), sheet.at() - height, sheet.right() - sheet.left(), height);
        on.fill();
        on.restoreState();
    }

    /** Draws a line here. */
    void line() {
        PdfContentByte on = sheet.canvas();
        on.saveState();
        on.setColorStroke(PdfStyle.LINE);
        on.setLineWidth(0.5f);
        on.moveTo(sheet.left(), sheet.at());
        on.lineTo(sheet.right(), sheet.at());
        on.stroke();
        on.restoreState();
    }
}
