package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.StageId;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** Fonts and colours of the document. The fonts are embedded: Latin, Greek and Cyrillic letters. */
final class PdfStyle {

    static final Color INK = new Color(0x1B, 0x26, 0x31);
    static final Color QUIET = new Color(0x5D, 0x6B, 0x78);
    static final Color LINE = new Color(0xD5, 0xDB, 0xE1);
    static final Color WASH = new Color(0xF3, 0xF6, 0xF9);
    static final Color ACCENT = new Color(0x0B, 0x55, 0x8E);
    static final Color TODAY = new Color(0xC2, 0x41, 0x0C);

    static final BaseFont REGULAR = load("LiberationSans-Regular.ttf");
    static final BaseFont BOLD = load("LiberationSans-Bold.ttf");

    private PdfStyle() {}

    static Font regular(float size, Color color) {
        return new Font(REGULAR, size, Font.NORMAL, color);
    }

    static Font bold(float size, Color color) {
        return new Font(BOLD, size, Font.NORMAL, color);
    }

    /** One colour each that can be told apart without seeing colours well. */
    static Color of(StageId stage) {
        return switch (stage) {
            case FOUNDATION -> new Color(0x33, 0x66, 0x99);
            case EXPANSION -> new Color(0x1B, 0x8A, 0x7A);
            case DEMONSTRATION -> new Color(0xB0, 0x6A, 0x10);
            case TRANSITION -> new Color(0x7A, 0x3E, 0x8E);
        };
    }

    /** The same colour with so much white in it, 0 to 1. */
    static Color lighter(Color color, double white) {
        return new Color(
                mixed(color.getRed(), white),
                mixed(color.getGreen(), white),
                mixed(color.getBlue(), white));
    }

    private static int mixed(int part, double white) {
        return (int) Math.round(part + (255 - part) * white);
    }

    /** The mark in place of a letter that the fonts do not have. */
    static final char MISSING = '□';

    /** The text with a visible mark for each letter that would otherwise vanish. */
    static String shown(String text) {
        if (text.codePoints().allMatch(PdfStyle::isThere)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK || isThere(c))
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> shown.appendCodePoint(isThere(c) ? c : MISSING));
        return shown.toString();
    }

    private static boolean isThere(int codePoint) {
        return codePoint == '\n' || REGULAR.charExists(codePoint);
    }

    static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static BaseFont load(String file) {
        try (InputStream in = PdfStyle.class.getResourceAsStream("/liberation/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The font " + file + " is missing");
            }
            BaseFont font =
                    BaseFont.createFont(
                            file,
                            BaseFont.IDENTITY_H,
                            BaseFont.EMBEDDED,
                            true,
                            in.readAllBytes(),
                            null);
            // It names the letters that are used; PDF/UA asks for all that are in the file.
            font.setIncludeCidSet(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
