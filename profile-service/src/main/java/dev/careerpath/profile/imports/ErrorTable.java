package dev.careerpath.profile.imports;

import dev.careerpath.starter.problem.FieldError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * What was wrong in an import as CSV (RFC 4180), a thing a row. A text that a spreadsheet would run
 * as a formula is made harmless.
 */
record ErrorTable(Writer out) {

    void begin() throws IOException {
        // By the mark a spreadsheet knows that it is UTF-8.
        out.write("\uFEFF\"Line\",\"Field\",\"What is wrong\"\r\n");
    }

    void row(long line, FieldError error) {
        try {
            out.write("%d,%s,%s\r\n".formatted(line, cell(error.pointer()), cell(error.message())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String cell(String text) {
        String harmless =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
