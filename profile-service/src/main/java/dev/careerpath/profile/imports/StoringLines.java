package dev.careerpath.profile.imports;

import dev.careerpath.profile.imports.Lines.Line;
import dev.careerpath.starter.problem.InvalidRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Stores the lines of one upload, some to a piece. */
final class StoringLines {

    private static final int BYTES_OF_A_PIECE = 4 << 20;
    private static final long BYTES_AT_MOST = 512L << 20;

    private final ImportPieces pieces;
    private final String job;
    private final String upload;
    private final List<Line> piece = new ArrayList<>();
    private long number;
    private long bytes;

    StoringLines(ImportPieces pieces, String job, String upload) {
        this.pieces = pieces;
        this.job = job;
        this.upload = upload;
    }

    /**
     * Reads to the end.
     *
     * @return how many lines there were
     * @throws InvalidRequest if there are too many lines or bytes
     * @throws IOException if the caller leaves
     */
    long store(InputStream in) throws IOException {
        NdjsonLines lines = new NdjsonLines(in);
        long count = 0;
        long all = 0;
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.number() > ImportingProfiles.LINES_AT_MOST) {
                throw new InvalidRequest("", ImportingProfiles.TOO_MANY_LINES);
            }
            int length = line.bytes() == null ? 0 : line.bytes().length;
            all += length;
            if (all > BYTES_AT_MOST) {
                throw new InvalidRequest("", "An import takes 512 MiB; send it in several files.");
            }
            add(line, length);
            count++;
        }
        if (!piece.isEmpty()) {
            endPiece();
        }
        return count;
    }

    private void add(Line line, int length) {
        if (piece.size() == ImportingProfiles.BATCH || bytes + length > BYTES_OF_A_PIECE) {
            endPiece();
        }
        piece.add(line);
        bytes += length;
    }

    private void endPiece() {
        pieces.add(job, upload, number++, piece);
        piece.clear();
        bytes = 0;
    }
}
