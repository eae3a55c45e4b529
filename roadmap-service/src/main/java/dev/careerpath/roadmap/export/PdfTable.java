package dev.careerpath.roadmap.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * A table over the whole width, whose head is repeated on each page and whose rows stay whole where
 * a page can hold them.
 */
final class PdfTable {

    private static final float PADDING = 4;
    private static final float UNDER_TEXT = 5;
    private static final float LEADING = 1.2f;
    private static final float ENDLESS = 100_000;

    private final PdfSheet sheet;
    private final float[] edges;
    private final List<Text> head;
    private final PdfStructureElement table;

    /**
     * Begins one.
     *
     * @param widths of the columns, by each other
     */
    PdfTable(PdfSheet sheet, float[] widths, List<Text> head) {
        this.sheet = sheet;
        this.edges = edges(sheet, widths);
        this.head = List.copyOf(head);
        this.table = sheet.tags().next(PdfName.TABLE);
        sheet.keepTogether(height(head));
        sheet.decorate(this::wash);
        List<Cell> cells = cells(head, PdfTags::head);
        draw(cells);
        sheet.decorate(this::line);
    }

    /**
     * What is in a cell.
     *
     * @param read as it is to be read
     */
    record Text(Phrase shown, String read) {}

    private static float[] edges(PdfSheet sheet, float[] widths) {
        float all = 0;
        for (float width : widths) {
            all += width;
        }
        float[] edges = new float[widths.length + 1];
        edges[0] = sheet.left();
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + (sheet.right() - sheet.left()) * widths[i] / all;
        }
        return edges;
    }

    /** A cell and what is still to be written of it. */
    private record Cell(int column, PdfStructureElement what, ColumnText text) {}

    /** Adds a row. */
    void row(List<Text> texts) {
        if (sheet.at() - height(texts) < sheet.bottom()) {
            nextPage();
        }
        List<Cell> rest = cells(texts, row -> PdfTags.within(row, PdfName.TD));
        while (true) {
            rest = draw(rest);
            sheet.decorate(this::line);
            if (rest.isEmpty()) {
                return;
            }
            nextPage();
        }
    }

    private List<Cell> cells(
            List<Text> texts, Function<PdfStructureElement, PdfStructureElement> kind) {
        PdfStructureElement row = PdfTags.within(table, PdfTags.ROW);
        List<Cell> cells = new ArrayList<>();
        for (Text text : texts) {
            cells.add(
                    new Cell(
                            cells.size(),
                            PdfTags.saying(kind.apply(row), text.read()),
                            column(text.shown(), sheet.canvas())));
        }
        return cells;
    }

    private static ColumnText column(Phrase text, PdfContentByte canvas) {
        ColumnText column = new ColumnText(canvas);
        column.setLeading(0, LEADING);
        column.addText(text);
        return column;
    }

    /** Writes what fits on this page; the cells of which there is more. */
    private List<Cell> draw(List<Cell> cells) {
        List<Cell> rest = new ArrayList<>();
        float top = sheet.at() - PADDING;
        float low = top;
        for (Cell cell : cells) {
            place(cell.column(), cell.text(), sheet.bottom() + UNDER_TEXT, top);
            sheet.tags()
                    .draw(
                            cell.what(),
                            () -> {
                                if (ColumnText.hasMoreText(cell.text().go())) {
                                    rest.add(cell);
                                }
                            });
            low = Math.min(low, cell.text().getYLine());
        }
        sheet.goTo(low - UNDER_TEXT);
        return rest;
    }

    private void place(int column, ColumnText text, float bottom, float top) {
        text.setSimpleColumn(edges[column] + PADDING, bottom, edges[column + 1] - PADDING, top);
    }

    private float height(List<Text> texts) {
        float low = 0;
        for (int i = 0; i < texts.size(); i++) {
            ColumnText column = column(texts.get(i).shown(), sheet.canvas());
            place(i, column, -ENDLESS, 0);
            column.go(true);
            low = Math.min(low, column.getYLine());
        }
        return PADDING - low + UNDER_TEXT;
    }

    /** The head is said once; on later pages it is there for the eye. */
    private void nextPage() {
        sheet.newPage();
        sheet.decorate(() -> {
            wash();
            float top = sheet.at() - PADDING;
            float low = top;
            for (int i = 0; i < head.size(); i++) {
                ColumnText column = column(head.get(i).shown(), sheet.canvas());
                place(i, column, sheet.bottom(), top);
                column.go();
                low = Math.min(low, column.getYLine());
            }
            sheet.goTo(low - UNDER_TEXT);
            line();
        });
    }

    private void wash() {
        PdfContentByte on = sheet.canvas();
        on.saveState();
        on.setColorFill(PdfStyle.WASH);
        on.rectangle(
                sheet.left(),
                sheet.at() - height(head),
                sheet.right() - sheet.left(),
                height(head));
        on.fill();
        on.restoreState();
    }

    private void line() {
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
