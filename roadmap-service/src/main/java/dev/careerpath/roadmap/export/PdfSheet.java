package dev.careerpath.roadmap.export;

import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** The pages of a document, filled from top to bottom, and what stands on them by its kind. */
final class PdfSheet {

    private static final float SIDE = 42;
    private static final float FOOT = 54;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, SIDE, SIDE, 44, FOOT);
    private final PdfWriter writer;
    private final PdfTags tags;
    private float at;

    PdfSheet(String title, String footer) {
        writer = PdfWriter.getInstance(document, out);
        PdfMetadata.add(document, writer, title, footer);
        document.open();
        tags = new PdfTags(writer);
        writer.setPageEvent(new PdfFooter(title + ". " + footer, writer));
        at = document.top();
    }

    byte[] finish() {
        document.close();
        return out.toByteArray();
    }

    PdfTags tags() {
        return tags;
    }

    PdfContentByte canvas() {
        return writer.getDirectContent();
    }

    float left() {
        return document.left();
    }

    float right() {
        return document.right();
    }

    float bottom() {
        return document.bottom();
    }

    /** Where the next thing begins, from the bottom of the page. */
    float at() {
        return at;
    }

    void goTo(float height) {
        at = height;
    }

    void skip(float height) {
        at -= height;
    }

    /** Goes on to the next page unless so much height is left on this one. */
    void keepTogether(float height) {
        if (at - height < bottom()) {
            newPage();
        }
    }

    /** Goes on to the next page, unless this one is empty. */
    void newPage() {
        if (at < document.top()) {
            document.newPage();
            at = document.top();
        }
    }

    /** Where in the document a bookmark leads here. */
    void bookmark(String text) {
        new PdfOutline(
                writer.getRootOutline(), new PdfDestination(PdfDestination.FITH, at), text, false);
    }

    void decorate(Runnable drawing) {
        PdfTags.decorate(writer, drawing);
    }

    /**
     * Writes text, over as many pages as it takes.
     *
     * @param indent from the left edge
     */
    void text(PdfStructureElement what, Phrase text, float indent) {
        ColumnText column = new ColumnText(canvas());
        column.setLeading(text.getLeading());
        column.addText(text);
        keepTogether(text.getLeading());
        boolean more = true;
        while (more) {
            column.setSimpleColumn(left() + indent, bottom(), right(), at);
            boolean[] over = {false};
            tags.draw(what, () -> over[0] = ColumnText.hasMoreText(column.go()));
            at = column.getYLine();
            more = over[0];
            if (more) {
                newPage();
            }
        }
    }
}
