package dev.careerpath.roadmap.export;

import java.util.List;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

/** A few facts in a row, each with its label above. */
final class PdfFacts {

    private static final float HEIGHT = 40;

    private PdfFacts() {}

    /** Pairs of a label and a value, side by side. */
    static void write(PdfSheet sheet, KnownLetters letters, List<List<String>> pairs) {
        sheet.skip(8);
        sheet.keepTogether(HEIGHT);
        float top = sheet.at();
        float width = sheet.right() - sheet.left();
        sheet.decorate(() -> {
            PdfContentByte on = sheet.canvas();
            on.saveState();
            on.setColorFill(PdfStyle.WASH);
            on.rectangle(sheet.left(), top - HEIGHT, width, HEIGHT);
            on.fill();
            on.restoreState();
        });
        float wide = width / pairs.size();
        for (int i = 0; i < pairs.size(); i++) {
            PdfStructureElement fact =
                    PdfTags.saying(sheet.tags().next(PdfName.P), String.join(": ", pairs.get(i)));
            float indent = i * wide + 7;
            sheet.goTo(top - 7);
            sheet.text(
                    fact,
                    new Phrase(9, pairs.get(i).getFirst(), PdfStyle.regular(7.5f, PdfStyle.QUIET)),
                    indent);
            sheet.text(
                    fact,
                    new Phrase(
                            13,
                            letters.shown(pairs.get(i).getLast()),
                            PdfStyle.bold(10.5f, PdfStyle.INK)),
                    indent);
        }
        sheet.goTo(top - HEIGHT - 5);
    }
}
