package dev.careerpath.roadmap.export;

import java.util.List;
import java.util.function.BiConsumer;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfTemplate;

/** Lays text, tables and drawings out over numbered pages. */
final class PdfPages {

    /** A heading this near to the foot moves on to the next page with what follows it. */
    private static final float ROOM_FOR_MORE = 110;

    private final PdfSheet sheet;
    private final KnownLetters letters = new KnownLetters();

    PdfPages(String title, String footer) {
        sheet = new PdfSheet(title, footer);
    }

    byte[] finish() {
        if (letters.areMissing()) {
            note(KnownLetters.NOTE);
        }
        return sheet.finish();
    }

    float width() {
        return sheet.right() - sheet.left();
    }

    /** The height that is left on this page. */
    float left() {
        return sheet.at() - sheet.bottom() - 10;
    }

    void newPage() {
        sheet.newPage();
    }

    void keepTogether(float height) {
        sheet.keepTogether(height);
    }

    void title(String text, String under) {
        float size = Math.min(22, 22 * width() / PdfStyle.BOLD.getWidthPoint(text, 22));
        write(PdfName.H1, text, size * 1.5f, PdfStyle.bold(size, PdfStyle.ACCENT));
        sheet.skip(5);
        write(PdfName.P, under, 13, PdfStyle.regular(9.5f, PdfStyle.QUIET));
        sheet.skip(8);
    }

    void heading(String text) {
        keepTogether(ROOM_FOR_MORE);
        sheet.bookmark(text);
        sheet.skip(10);
        write(PdfName.H2, text, 18.75f, PdfStyle.bold(12.5f, PdfStyle.ACCENT));
        sheet.skip(5);
    }

    void lead(String text) {
        sheet.skip(4);
        write(PdfName.H3, text, 12, PdfStyle.bold(9, PdfStyle.INK));
    }

    void text(String text) {
        sheet.skip(2);
        write(PdfName.P, text, 12, PdfStyle.regular(9, PdfStyle.INK));
    }

    void note(String text) {
        write(PdfName.P, text, 11, PdfStyle.regular(7.5f, PdfStyle.QUIET));
    }

    private void write(PdfName kind, String text, float leading, Font font) {
        sheet.text(
                PdfTags.saying(sheet.tags().next(kind), text),
                new Phrase(leading, letters.shown(text), font),
                0);
    }

    void bullets(List<String> lines) {
        PdfBullets.write(sheet, letters, lines);
    }

    /** Pairs of a label and a value, side by side. */
    void facts(List<List<String>> pairs) {
        PdfFacts.write(sheet, letters, pairs);
    }

    /** A table whose head is repeated on each page and whose rows stay whole. */
    void table(List<String> head, float[] widths, List<List<String>> rows) {
        sheet.skip(3);
        PdfRows.write(sheet, letters, head, widths, rows);
        sheet.skip(5);
    }

    /**
     * Places a drawing over the whole width.
     *
     * @param by gets what to draw on and its width
     * @param meaning what it shows, for those who cannot see it
     */
    void drawing(float height, BiConsumer<PdfTemplate, Float> by, String meaning) {
        keepTogether(height);
        PdfTemplate template = sheet.canvas().createTemplate(width(), height);
        by.accept(template, width());
        float foot = sheet.at() - height;
        Rectangle place = new Rectangle(sheet.left(), foot, sheet.right(), sheet.at());
        sheet.tags()
                .draw(
                        sheet.tags().figure(meaning, place),
                        () -> sheet.canvas().addTemplate(template, sheet.left(), foot));
        sheet.goTo(foot);
    }
}
