package dev.careerpath.roadmap.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.xml.xmp.XmpWriter;

/** What a document says of itself: title, language, maker, and that it keeps to PDF/UA-1. */
final class PdfMetadata {

    private static final String MAKER = "Career Path";

    private PdfMetadata() {}

    static void add(Document document, PdfWriter writer, String title, String subject) {
        // PDF/UA-1 is about this version.
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
        document.addTitle(title);
        document.addSubject(subject);
        document.addAuthor(MAKER);
        document.addCreator(MAKER);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
        writer.setXmpMetadata(xmp(title, subject));
    }

    private static byte[] xmp(String title, String subject) {
        ByteArrayOutputStream xmp = new ByteArrayOutputStream();
        Map<String, String> info =
                Map.of("Title", title, "Subject", subject, "Author", MAKER, "Creator", MAKER);
        try (XmpWriter metadata = new XmpWriter(xmp, info)) {
            metadata.addRdfDescription(
                    "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"",
                    "<pdfuaid:part>1</pdfuaid:part>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return xmp.toByteArray();
    }
}
