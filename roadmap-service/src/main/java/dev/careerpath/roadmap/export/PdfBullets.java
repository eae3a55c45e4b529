package dev.careerpath.roadmap.export;

import java.util.List;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

/** A list whose points stay with their dots. */
final class PdfBullets {

    private static final float INDENT = 10;
    private static final Lettering DOT = Lettering.regular(9, PdfStyle.ACCENT);

    private PdfBullets() {}

    static void write(PdfSheet sheet, KnownLetters letters, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        PdfStructureElement list = sheet.tags().next(PdfName.L);
        for (String line : lines) {
            PdfStructureElement item = PdfTags.within(list, PdfName.LI);
            Phrase text = new Phrase(12, letters.shown(line), PdfStyle.regular(9, PdfStyle.INK));
            sheet.keepTogether(text.getLeading());
            sheet.tags()
                    .draw(
                            PdfTags.within(item, PdfName.LBL),
                            () ->
                                    DOT.left(
                                            sheet.canvas(),
                                            "•",
                                            sheet.left(),
                                            sheet.at() - text.getLeading()));
            sheet.text(PdfTags.saying(PdfTags.within(item, PdfName.LBODY), line), text, INDENT);
        }
    }
}
