package dev.careerpath.roadmap.export;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.ListItem;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Lays text, tables and drawings out over numbered pages. */
final class PdfPages {

    private static final float SIDE = 42;
    private static final float FOOT = 54;

    /** A heading this near to the foot moves on to the next page with what follows it. */
    private static final float ROOM_FOR_MORE = 110;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, SIDE, SIDE, 44, FOOT);
    private final PdfWriter writer;
    private boolean isIncomplete;

    PdfPages(String title, String footer) {
        writer = PdfWriter.getInstance(document, out);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
        document.addTitle(title);
        document.addSubject(footer);
        document.addAuthor("Career Path");
        document.addCreator("Career Path");
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
        writer.createXmpMetadata();
        document.open();
        PdfTemplate total = writer.getDirectContent().createTemplate(30, 12);
        writer.setPageEvent(new Footer(title, footer, total));
    }

    /** The finished document. */
    byte[] finish() {
        if (isIncomplete) {
            note(
                    PdfStyle.MISSING
                            + " stands for a letter that the fonts of this document do not have; in"
                            + " the app, in Markdown and in the calendar the names are whole.");
        }
        document.close();
        return out.toByteArray();
    }

    private String shown(String text) {
        String shown = PdfStyle.shown(text);
        isIncomplete |= !shown.equals(text);
        return shown;
    }

    float width() {
        return document.right() - document.left();
    }

    /** The height that is left on this page. */
    float left() {
        return writer.getVerticalPosition(true) - document.bottom() - 10;
    }

    void newPage() {
        document.newPage();
    }

    void title(String text, String under) {
        float size = Math.min(22, 22 * width() / PdfStyle.BOLD.getWidthPoint(text, 22));
        Paragraph title = new Paragraph(shown(text), PdfStyle.bold(size, PdfStyle.ACCENT));
        title.setSpacingAfter(5);
        document.add(title);
        Paragraph second = new Paragraph(13, shown(under), PdfStyle.regular(9.5f, PdfStyle.QUIET));
        second.setSpacingAfter(8);
        document.add(second);
    }

    /** Pairs of a label and a value, side by side. */
    void facts(List<List<String>> pairs) {
        PdfPTable table = table(pairs.size());
        table.setSpacingBefore(8);
        for (List<String> pair : pairs) {
            PdfPCell cell = new PdfPCell();
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setBackgroundColor(PdfStyle.WASH);
            cell.setPadding(7);
            cell.addElement(
                    new Paragraph(9, pair.getFirst(), PdfStyle.regular(7.5f, PdfStyle.QUIET)));
            cell.addElement(
                    new Paragraph(13, shown(pair.getLast()), PdfStyle.bold(10.5f, PdfStyle.INK)));
            table.addCell(cell);
        }
        document.add(table);
    }

    /** Goes on to the next page unless so much height is left on this one. */
    void keepTogether(float height) {
        if (left() < height) {
            document.newPage();
        }
    }

    void heading(String text) {
        keepTogether(ROOM_FOR_MORE);
        new PdfOutline(
                writer.getRootOutline(),
                new PdfDestination(PdfDestination.FITH, writer.getVerticalPosition(true)),
                text,
                false);
        Paragraph heading = new Paragraph(shown(text), PdfStyle.bold(12.5f, PdfStyle.ACCENT));
        heading.setSpacingBefore(10);
        heading.setSpacingAfter(5);
        document.add(heading);
    }

    void lead(String text) {
        Paragraph lead = new Paragraph(12, shown(text), PdfStyle.bold(9, PdfStyle.INK));
        lead.setSpacingBefore(4);
        document.add(lead);
    }

    void text(String text) {
        Paragraph paragraph = new Paragraph(12, shown(text), PdfStyle.regular(9, PdfStyle.INK));
        paragraph.setSpacingBefore(2);
        document.add(paragraph);
    }

    void note(String text) {
        document.add(new Paragraph(11, shown(text), PdfStyle.regular(7.5f, PdfStyle.QUIET)));
    }

    void bullets(List<String> lines) {
        org.openpdf.text.List list = new org.openpdf.text.List(false, 10);
        list.setListSymbol(new Chunk("•", PdfStyle.regular(9, PdfStyle.ACCENT)));
        for (String line : lines) {
            list.add(new ListItem(12, shown(line), PdfStyle.regular(9, PdfStyle.INK)));
        }
        document.add(list);
    }

    /**
     * A table whose head is repeated on each page and whose rows stay whole. The first line of a
     * row's first cell stands out.
     */
    void table(List<String> head, float[] widths, List<List<String>> rows) {
        PdfPTable table = table(head.size());
        table.setWidths(widths);
        table.setHeaderRows(1);
        for (String title : head) {
            PdfPCell cell = cell(new Phrase(9, title, PdfStyle.bold(7.5f, PdfStyle.QUIET)));
            cell.setBackgroundColor(PdfStyle.WASH);
            table.addCell(cell);
        }
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                String text = shown(row.get(column));
                table.addCell(cell(column == 0 ? first(text) : plain(text)));
            }
        }
        document.add(table);
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

    private static PdfPCell cell(Phrase phrase) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(PdfStyle.LINE);
        cell.setBorderWidth(0.5f);
        cell.setPadding(4);
        cell.setPaddingBottom(5);
        cell.setLeading(0, 1.2f);
        return cell;
    }

    private static PdfPTable table(int columns) {
        PdfPTable table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        table.setSpacingBefore(3);
        table.setSpacingAfter(5);
        table.setSplitRows(false);
        return table;
    }

    /**
     * Places a drawing over the whole width.
     *
     * @param by gets what to draw on and its width
     * @param meaning what it shows, for those who cannot see it
     */
    void drawing(float height, BiConsumer<PdfTemplate, Float> by, String meaning) {
        PdfTemplate template = writer.getDirectContent().createTemplate(width(), height);
        by.accept(template, width());
        Image image = Image.getInstance(template);
        image.setAlt(meaning);
        image.setAlignment(Element.ALIGN_LEFT);
        document.add(image);
    }

    /** Page numbers; how many there are is known, and filled in, at the end. */
    private static final class Footer extends PdfPageEventHelper {

        private static final float SIZE = 7.5f;

        private final String title;
        private final String footer;
        private final PdfTemplate total;

        Footer(String title, String footer, PdfTemplate total) {
            this.title = title;
            this.footer = footer;
            this.total = total;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            PdfContentByte on = writer.getDirectContent();
            float y = document.bottom() - 22;
            on.saveState();
            on.setColorStroke(PdfStyle.LINE);
            on.setLineWidth(0.5f);
            on.moveTo(document.left(), y + 12);
            on.lineTo(document.right(), y + 12);
            on.stroke();
            on.restoreState();
            PdfStyle.text(
                    on,
                    PdfStyle.REGULAR,
                    SIZE,
                    PdfStyle.QUIET,
                    PdfContentByte.ALIGN_LEFT,
                    title + ". " + footer,
                    document.left(),
                    y);
            PdfStyle.text(
                    on,
                    PdfStyle.REGULAR,
                    SIZE,
                    PdfStyle.QUIET,
                    PdfContentByte.ALIGN_RIGHT,
                    "Page " + writer.getPageNumber() + " of ",
                    document.right() - 10,
                    y);
            on.addTemplate(total, document.right() - 10, y);
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            PdfStyle.text(
                    total,
                    PdfStyle.REGULAR,
                    SIZE,
                    PdfStyle.QUIET,
                    PdfContentByte.ALIGN_LEFT,
                    Integer.toString(writer.getPageNumber() - 1),
                    0,
                    0);
        }
    }
}
