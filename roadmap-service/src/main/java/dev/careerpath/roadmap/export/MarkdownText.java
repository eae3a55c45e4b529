package dev.careerpath.roadmap.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markdown in the making. What it is given as text is escaped; lines are taken as they are. */
final class MarkdownText {

    private final StringBuilder out = new StringBuilder();

    void line(String line) {
        out.append(line).append('\n');
    }

    /** Markdown that was made elsewhere. */
    void raw(String markdown) {
        out.append(markdown);
    }

    void text(String text) {
        line(Markdown.escaped(text));
    }

    void heading(String level, String text) {
        line("");
        line(level + " " + Markdown.escaped(text));
        line("");
    }

    void bullets(List<String> texts) {
        texts.forEach(text -> line("- " + Markdown.escaped(text)));
    }

    /** A named point below a numbered one; nothing when there is nothing to say. */
    void point(String name, String text) {
        if (!text.isBlank()) {
            line("   - %s: %s".formatted(name, Markdown.escaped(text)));
        }
    }

    void row(String... cells) {
        line(
                Stream.of(cells)
                        .map(Markdown::escaped)
                        .collect(Collectors.joining(" | ", "| ", " |")));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
