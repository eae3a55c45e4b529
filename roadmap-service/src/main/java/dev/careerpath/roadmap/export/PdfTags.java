package dev.careerpath.roadmap.export;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Says of everything on the pages what it is, for those who have it read to them: headings,
 * paragraphs, lists, tables, drawings with their meaning, in the order of reading (PDF 1.7, 14.7
 * and 14.8). What is on the pages and says nothing is decoration.
 */
final class PdfTags {

    static final PdfName ROW = new PdfName("TR");

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

    private final PdfWriter writer;
    private final PdfStructureElement all;

    /**
     * @param writer of a document that is open
     */
    PdfTags(PdfWriter writer) {
        this.writer = writer;
        this.all = new PdfStructureElement(writer.getStructureTreeRoot(), PdfName.DOCUMENT);
    }

    /** Something that follows what was there before. */
    PdfStructureElement next(PdfName kind) {
        return new PdfStructureElement(all, kind);
    }

    static PdfStructureElement within(PdfStructureElement whole, PdfName kind) {
        return new PdfStructureElement(whole, kind);
    }

    /**
     * Gives what something says as it is to be read: lines are broken by spaces, and no letter is
     * missing because a font lacks it.
     */
    static PdfStructureElement saying(PdfStructureElement what, String text) {
        what.put(ACTUAL_TEXT, new PdfString(text, PdfString.TEXT_UNICODE));
        return what;
    }

    /** The head of a column. */
    static PdfStructureElement head(PdfStructureElement row) {
        PdfStructureElement head = within(row, PdfName.TH);
        head.put(PdfName.A, attributes("Table", "Scope", new PdfName("Column")));
        return head;
    }

    /** A drawing, with what it shows and where. */
    PdfStructureElement figure(String meaning, Rectangle place) {
        PdfStructureElement figure = next(PdfName.FIGURE);
        figure.put(PdfName.ALT, new PdfString(meaning, PdfString.TEXT_UNICODE));
        PdfArray box =
                new PdfRectangle(
                        place.getLeft(), place.getBottom(), place.getRight(), place.getTop());
        PdfDictionary layout = attributes("Layout", "Placement", new PdfName("Block"));
        layout.put(PdfName.BBOX, box);
        figure.put(PdfName.A, layout);
        return figure;
    }

    private static PdfDictionary attributes(String owner, String name, PdfName value) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        attributes.put(new PdfName(name), value);
        return attributes;
    }

    /** Draws what such a thing holds on this page. */
    void draw(PdfStructureElement what, Runnable drawing) {
        writer.getDirectContent().beginMarkedContentSequence(what);
        drawing.run();
        writer.getDirectContent().endMarkedContentSequence();
    }

    /** Draws what need not be read. */
    static void decorate(PdfWriter writer, Runnable drawing) {
        writer.getDirectContent().beginMarkedContentSequence(ARTIFACT);
        drawing.run();
        writer.getDirectContent().endMarkedContentSequence();
    }
}
