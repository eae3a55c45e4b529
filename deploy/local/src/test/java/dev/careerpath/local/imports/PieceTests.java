package dev.careerpath.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file falls into pieces of always the same lines. */
class PieceTests {

    @TempDir private Path folder;

    @Test
    void togetherTheyAreTheFile() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 2 * Piece.LINES + 3; i++) {
            text.append("line ").append(i).append(" ünïcode\n");
        }
        Path file = file(text.toString());
        List<Piece> pieces = Piece.of(file);

        assertThat(pieces).extracting(Piece::lines).containsExactly(Piece.LINES, Piece.LINES, 3);
        assertThat(pieces)
                .extracting(Piece::firstLine)
                .containsExactly(1L, Piece.LINES + 1L, 2 * Piece.LINES + 1L);
        StringBuilder read = new StringBuilder();
        for (Piece piece : pieces) {
            read.append(content(piece, file));
        }
        assertThat(read).hasToString(text.toString());
    }

    @Test
    void aLastLineNeedsNoEnd() throws IOException {
        Path file = file("one\ntwo");

        assertThat(Piece.of(file)).singleElement().extracting(Piece::lines).isEqualTo(2);
        assertThat(content(Piece.of(file).getFirst(), file)).isEqualTo("one\ntwo");
    }

    @Test
    void blankLinesAreLinesButNoProfiles() throws IOException {
        assertThat(Piece.of(file("{}\n\n \t\r\n{}")))
                .singleElement()
                .extracting(Piece::lines, Piece::profiles)
                .containsExactly(4, 2);
    }

    @Test
    void anEmptyFileHasNone() throws IOException {
        assertThat(Piece.of(file(""))).isEmpty();
    }

    @Test
    void mendingALineMovesNoOther() throws IOException {
        String line = "a line\n";
        List<String> lines =
                new ArrayList<>(List.of(line.repeat(Piece.LINES + 5).split("(?<=\n)")));
        Path before = file(String.join("", lines));
        List<Long> first = Piece.of(before).stream().map(Piece::firstLine).toList();
        lines.set(3, "a much longer line than it was before\n");

        assertThat(Piece.of(file(String.join("", lines))))
                .extracting(Piece::firstLine)
                .isEqualTo(first);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("profiles.ndjson"), text);
    }

    private static String content(Piece piece, Path file) throws IOException {
        try (var in = piece.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
