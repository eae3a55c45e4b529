package dev.careerpath.local.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Some lines of the file that go in one request. Always the same number of lines, so that a piece
 * means the same profiles when the import is repeated, whatever was mended in others.
 *
 * @param number from 0
 * @param firstLine counted from 1
 * @param lines how many
 * @param profiles how many of them are not blank
 * @param from offset in bytes
 * @param bytes length
 */
record Piece(int number, long firstLine, int lines, int profiles, long from, long bytes) {

    static final int LINES = 500;

    private static final int BUFFER = 1 << 16;

    /** Where the pieces of a file begin and end. */
    static List<Piece> of(Path file) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            byte[] buffer = new byte[BUFFER];
            long at = 0;
            long from = 0;
            long firstLine = 1;
            int lines = 0;
            int profiles = 0;
            boolean open = false;
            boolean blank = true;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    at++;
                    open = buffer[i] != '\n';
                    if (open) {
                        blank &= buffer[i] >= 0 && buffer[i] <= ' ';
                        continue;
                    }
                    lines++;
                    profiles += blank ? 0 : 1;
                    blank = true;
                    if (lines == LINES) {
                        pieces.add(
                                new Piece(
                                        pieces.size(),
                                        firstLine,
                                        lines,
                                        profiles,
                                        from,
                                        at - from));
                        from = at;
                        firstLine += lines;
                        lines = 0;
                        profiles = 0;
                    }
                }
            }
            lines += open ? 1 : 0;
            profiles += open && !blank ? 1 : 0;
            if (lines > 0) {
                pieces.add(new Piece(pieces.size(), firstLine, lines, profiles, from, at - from));
            }
        }
        return pieces;
    }

    /** Its bytes, read from the file as they are asked for. */
    InputStream open(Path file) {
        try {
            FileChannel channel = FileChannel.open(file);
            channel.position(from);
            return new BoundedStream(Channels.newInputStream(channel), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
