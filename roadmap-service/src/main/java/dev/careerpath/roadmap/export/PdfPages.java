package dev.careerpath.roadmap.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfTemplate;

/** Lays text, tables and drawings out over numbered pages. */
final class PdfPages {

    /** A heading this near to the foot moves on to the next page with what follows it. */
    private static final float ROOM_FOR_MORE = 110;

    private static final float BULLET = 10;
    private static final float FACTS = 40;

    private final PdfSheet sheet;
    private boolean isIncomplete;

    PdfPages(String title, String footer) {
        sheet = new PdfSheet(title, footer);
    }

    /** The finished document. */
    byte[] finish() {
        if (isIncomplete) {
            note(
                    PdfStyle.MISSING
                            + " stands for a letter that the fonts of this document do not have; in"
                            + " the app, in Markdown and in the calendar the names are whole.");
        }
        return sheet.finish();
    }

    private String shown(String text) {
        String shown = PdfStyle.shown(text);
        isIncomplete |= !shown.equals(text);
        return shown;
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

    /** Goes on to the next page unless so much height is left on this one. */
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
                new Phrase(leading, shown(text), font),
                0);
    }

    void bullets(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        PdfStructureElement list = sheet.tags().next(PdfName.L);
        for (String line : lines) {
            PdfStructureElement item = PdfTags.within(list, PdfName.LI);
            Phrase text = new Phrase(12, shown(line), PdfStyle.regular(9, PdfStyle.INK));
            keepTogether(text.getLeading());
            sheet.tags()
                    .draw(
                            PdfTags.within(item, PdfName.LBL),
                            () ->
                                    PdfStyle.text(
                                            sheet.canvas(),
                                            PdfStyle.REGULAR,
                                            9,
                                            PdfStyle.ACCENT,
                                            PdfContentByte.ALIGN_LEFT,
                                            "•",
                                            sheet.left(),
                                            sheet.at() - text.getLeading()));
            sheet.text(PdfTags.saying(PdfTags.within(item, PdfName.LBODY), line), text, BULLET);
        }
    }

    /** Pairs of a label and a value, side by side. */
    void facts(List<List<String>> pairs) {
        sheet.skip(8);
        keepTogether(FACTS);
        float top = sheet.at();
        sheet.decorate(() -> {
            PdfContentByte on = sheet.canvas();
            on.saveState();
            on.setColorFill(PdfStyle.WASH);
            on.rectangle(sheet.left(), top - FACTS, width(), FACTS);
            on.fill();
            on.restoreState();
        });
        float wide = width() / pairs.size();
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
                            13, shown(pairs.get(i).getLast()), PdfStyle.bold(10.5f, PdfStyle.INK)),
                    indent);
        }
        sheet.goTo(top - FACTS - 5);
    }

    /**
     * A table whose head is repeated on each page and whose rows stay whole. The first line of a
     * row's first cell stands out.
     */
    void table(List<String> head, float[] widths, List<List<String>> rows) {
        sheet.skip(3);
        PdfTable table =
                new PdfTable(
                        sheet,
                        widths,
                        head.stream()
                                .map(title ->
                                        new PdfTable.Text(
                                                new Phrase(
                                                        9,
                                                        title,
                                                        PdfStyle.bold(7.5f, PdfStyle.QUIET)),
                                                title))
                                .toList());
        for (List<String> row : rows) {
            List<PdfTable.Text> cells = new ArrayList<>();
            for (String text : row) {
                Phrase shown = cells.isEmpty() ? first(shown(text)) : plain(shown(text));
                cells.add(new PdfTable.Text(shown, text));
            }
            table.row(cells);
        }
        sheet.skip(5);
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
