package dev.careerpath.local.logs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the end of a file and then what is added to it, whole lines at a time. */
final class LogTail {

    /** Longer than a line with a stack trace in it. */
    private static final int ASSUMED_LINE = 2_000;

    private final Path file;
    private long position;

    LogTail(Path file) {
        this.file = file;
    }

    /** The last lines, at most so many. */
    List<String> last(int lines) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        long size = Files.size(file);
        position = Math.max(0, size - Math.min(Integer.MAX_VALUE / 4, (long) lines * ASSUMED_LINE));
        boolean cutOff = position > 0;
        List<String> read = more();
        List<String> whole = cutOff && !read.isEmpty() ? read.subList(1, read.size()) : read;
        return whole.subList(Math.max(0, whole.size() - lines), whole.size());
    }

    /** The lines since the last call; starts over when the file was replaced. */
    List<String> more() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            if (open.length() < position) {
                position = 0;
            }
            open.seek(position);
            byte[] bytes =
                    new byte[(int) Math.min(Integer.MAX_VALUE / 2, open.length() - position)];
            open.readFully(bytes);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            position += end;
            return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
