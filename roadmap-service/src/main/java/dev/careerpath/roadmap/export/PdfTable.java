package dev.careerpath.roadmap.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * A table over the whole width, whose head is repeated on each page and whose rows stay whole where
 * a page can hold them.
 */
final class PdfTable {

    private final PdfSheet sheet;
    private final PdfColumns columns;
    private final List<Text> head;
    private final PdfStructureElement table;

    /**
     * Begins one.
     *
     * @param widths of the columns, by each other
     */
    PdfTable(PdfSheet sheet, float[] widths, List<Text> head) {
        this.sheet = sheet;
        this.columns = new PdfColumns(sheet, widths);
        this.head = List.copyOf(head);
        this.table = sheet.tags().next(PdfName.TABLE);
        sheet.keepTogether(columns.height(head));
        sheet.decorate(() -> columns.wash(columns.height(head)));
        draw(cells(head, PdfTags::head));
        sheet.decorate(columns::line);
    }

    /**
     * What is in a cell.
     *
     * @param read as it is to be read
     */
    record Text(Phrase shown, String read) {}

    /** A cell and what is still to be written of it. */
    private record Cell(int column, PdfStructureElement what, ColumnText text) {}

    /** Adds a row. */
    void row(List<Text> texts) {
        if (sheet.at() - columns.height(texts) < sheet.bottom()) {
            nextPage();
        }
        List<Cell> rest = cells(texts, row -> PdfTags.within(row, PdfName.TD));
        while (true) {
            rest = draw(rest);
            sheet.decorate(columns::line);
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
                            columns.column(text)));
        }
        return cells;
    }

    /** Writes what fits on this page; the cells of which there is more. */
    private List<Cell> draw(List<Cell> cells) {
        List<Cell> rest = new ArrayList<>();
        float top = sheet.at() - PdfColumns.PADDING;
        float low = top;
        for (Cell cell : cells) {
            columns.place(cell.column(), cell.text(), sheet.bottom() + PdfColumns.UNDER_TEXT, top);
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
        sheet.goTo(low - PdfColumns.UNDER_TEXT);
        return rest;
    }

    /** The head is said once; on later pages it is there for the eye. */
    private void nextPage() {
        sheet.newPage();
        sheet.decorate(() -> {
            columns.wash(columns.height(head));
            float top = sheet.at() - PdfColumns.PADDING;
            float low = top;
            for (int i = 0; i < head.size(); i++) {
                ColumnText column = columns.column(head.get(i));
                columns.place(i, column, sheet.bottom(), top);
                column.go();
                low = Math.min(low, column.getYLine());
            }
            sheet.goTo(low - PdfColumns.UNDER_TEXT);
            columns.line();
        });
    }
}
