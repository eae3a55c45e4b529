package dev.careerpath.roadmap.export;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Page numbers; how many there are is known, and filled in, at the end. */
final class PdfFooter extends PdfPageEventHelper {

    private static final float SIZE = 7.5f;

    private final String text;
    private final PdfTemplate total;

    PdfFooter(String text, PdfWriter writer) {
        this.text = text;
        this.total = writer.getDirectContent().createTemplate(30, 12);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfTags.decorate(writer, () -> draw(writer, document));
    }

    private void draw(PdfWriter writer, Document document) {
        PdfContentByte on = writer.getDirectContent();
        float y = document.bottom() - 22;
        on.saveState();
        on.setColorStroke(PdfStyle.LINE);
        on.setLineWidth(0.5f);
        on.moveTo(document.left(), y + 12);
        on.lineTo(document.right(), y + 12);
        on.stroke();
        on.restoreState();
        line(on, PdfContentByte.ALIGN_LEFT, text, document.left(), y);
        String page = "Page " + writer.getPageNumber() + " of ";
        line(on, PdfContentByte.ALIGN_RIGHT, page, document.right() - 10, y);
        on.addTemplate(total, document.right() - 10, y);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        String pages = Integer.toString(writer.getPageNumber() - 1);
        line(total, PdfContentByte.ALIGN_LEFT, pages, 0, 0);
    }

    private static void line(PdfContentByte on, int align, String text, float x, float y) {
        Lettering.regular(SIZE, PdfStyle.QUIET).write(on, align, text, x, y);
    }
}
