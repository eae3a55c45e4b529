package dev.careerpath.roadmap.export;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.text.ICalWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes a calendar in lines of at most 75 octets, as RFC 5545 asks; the library counts letters.
 */
final class FoldedLines {

    private static final int OCTETS_AT_MOST = 75;

    private FoldedLines() {}

    static String of(ICalendar calendar) {
        StringWriter whole = new StringWriter();
        try (ICalWriter writer = new ICalWriter(whole, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder folded = new StringBuilder();
        whole.toString().lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    /** No letter is cut in two; a line that goes on begins with a space. */
    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            String text = Character.toString(letter);
            int more = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS_AT_MOST) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(text);
            octets += more;
            at += Character.charCount(letter);
        }
        folded.append("\r\n");
    }
}
