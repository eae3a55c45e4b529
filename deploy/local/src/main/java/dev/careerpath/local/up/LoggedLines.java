package dev.careerpath.local.up;

import dev.careerpath.local.logs.LogLine;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a part has logged since it started.
 *
 * @param since how long its log was then, bytes
 */
record LoggedLines(Path log, long since) {

    private static final int SHOWN_LINES = 12;
    private static final int SHOWN_BYTES = 64 * 1024;

    static LoggedLines fromNowOn(Path log) throws IOException {
        return new LoggedLines(log, Files.exists(log) ? Files.size(log) : 0);
    }

    /** The end of them, readable. */
    List<String> last() {
        List<String> lines = all();
        return lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()).stream()
                .map(LogLine::readable)
                .toList();
    }

    /** Those at the end of the log, as they are written. */
    List<String> all() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            // A log that was turned over begins anew.
            long start = since > file.length() ? 0 : since;
            file.seek(Math.max(start, file.length() - SHOWN_BYTES));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
