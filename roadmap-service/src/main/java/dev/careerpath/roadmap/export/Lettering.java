package dev.careerpath.roadmap.export;

import java.awt.Color;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/** How one line of text in a drawing looks. */
record Lettering(BaseFont font, float size, Color color) {

    static Lettering regular(float size, Color color) {
        return new Lettering(PdfStyle.REGULAR, size, color);
    }

    static Lettering bold(float size, Color color) {
        return new Lettering(PdfStyle.BOLD, size, color);
    }

    /** Writes from here on. */
    void left(PdfContentByte on, String text, float x, float y) {
        write(on, PdfContentByte.ALIGN_LEFT, text, x, y);
    }

    /** Writes up to here. */
    void right(PdfContentByte on, String text, float x, float y) {
        write(on, PdfContentByte.ALIGN_RIGHT, text, x, y);
    }

    /** Writes to both sides of here. */
    void center(PdfContentByte on, String text, float x, float y) {
        write(on, PdfContentByte.ALIGN_CENTER, text, x, y);
    }

    /**
     * Writes a line.
     *
     * @param align one of the alignments of {@link PdfContentByte}
     */
    void write(PdfContentByte on, int align, String text, float x, float y) {
        on.beginText();
        on.setFontAndSize(font, size);
        on.setColorFill(color);
        on.showTextAligned(align, PdfStyle.shown(text), x, y, 0);
        on.endText();
    }

    float width(String text) {
        return font.getWidthPoint(text, size);
    }

    /** The text, cut with an ellipsis where it is wider than this. */
    String fitting(String whole, float width) {
        String text = PdfStyle.shown(whole);
        if (width(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…") > width) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
