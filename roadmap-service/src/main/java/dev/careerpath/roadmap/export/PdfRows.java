package dev.careerpath.roadmap.export;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Phrase;

/** The rows of a table; the first line of a row's first cell stands out. */
final class PdfRows {

    private PdfRows() {}

    static void write(
            PdfSheet sheet,
            KnownLetters letters,
            List<String> head,
            float[] widths,
            List<List<String>> rows) {
        PdfTable table = new PdfTable(sheet, widths, head.stream().map(PdfRows::head).toList());
        for (List<String> row : rows) {
            List<PdfTable.Text> cells = new ArrayList<>();
            for (String text : row) {
                Phrase shown =
                        cells.isEmpty() ? first(letters.shown(text)) : plain(letters.shown(text));
                cells.add(new PdfTable.Text(shown, text));
            }
            table.row(cells);
        }
    }

    private static PdfTable.Text head(String title) {
        return new PdfTable.Text(new Phrase(9, title, PdfStyle.bold(7.5f, PdfStyle.QUIET)), title);
    }

    private static Phrase first(String text) {
        int end = text.indexOf('\n');
        if (end < 0) {
            return plain(text);
        }
        Phrase phrase = new Phrase(10.5f);
        phrase.add(new Chunk(text.substring(0, end), PdfStyle.bold(8, PdfStyle.INK)));
        phrase.add(new Chunk(text.substring(end), PdfStyle.regular(7.5f, PdfStyle.QUIET)));
        return phrase;
    }

    private static Phrase plain(String text) {
        return new Phrase(10.5f, text, PdfStyle.regular(8, PdfStyle.INK));
    }
}
