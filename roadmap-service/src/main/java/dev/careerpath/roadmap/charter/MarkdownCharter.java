package dev.careerpath.roadmap.charter;

import java.util.List;
import java.util.Locale;

/** A charter as Markdown. Its texts are our own, so that nothing in them needs escaping. */
public final class MarkdownCharter {

    private final StringBuilder out = new StringBuilder();

    private MarkdownCharter() {}

    /** The whole charter as a document of its own. */
    static String of(Charter charter) {
        MarkdownCharter text = new MarkdownCharter();
        text.line("# Charter: " + charter.role().title());
        text.line("");
        text.line(
                "For a %s. What you own, decide, hand over and are measured by; change what is different with you, and agree it with the person you report to."
                        .formatted(words(charter.companyStage())));
        text.firstReading(charter, "##");
        text.scorecard(charter.scorecard());
        charter.sections().stream()
                .filter(section -> !section.core())
                .forEach(section -> text.section(section, "##"));
        return text.out.toString();
    }

    /** The part for a first reading, below headings of this level. */
    public static String core(Charter charter, String level) {
        MarkdownCharter text = new MarkdownCharter();
        text.firstReading(charter, level);
        return text.out.toString();
    }

    private void firstReading(Charter charter, String level) {
        ownership(charter.ownership(), level);
        meetings(charter.meetings(), level);
        charter.sections().stream()
                .filter(Charter.Section::core)
                .forEach(section -> section(section, level));
    }

    private void ownership(List<Charter.Owned> rows, String level) {
        heading(level, "Who owns what");
        line("| Area | You | Beside you |");
        line("|---|---|---|");
        rows.forEach(row ->
                line(
                        "| %s | %s | %s |"
                                .formatted(
                                        row.area(),
                                        row.share(),
                                        row.besideYou() == null ? "" : row.besideYou())));
    }

    private void meetings(List<Charter.Meeting> meetings, String level) {
        heading(level, "Your meetings");
        line("| Meeting | How often | How long | What for |");
        line("|---|---|---|---|");
        meetings.forEach(it ->
                line(
                        "| %s | %s | %s | %s |"
                                .formatted(it.name(), it.every(), it.length(), it.purpose())));
    }

    private void scorecard(List<Charter.Measure> measures) {
        heading("##", "Scorecard");
        line("| Area | Measure | Target | How often |");
        line("|---|---|---|---|");
        measures.forEach(it ->
                line(
                        "| %s | %s | %s | %s |"
                                .formatted(
                                        it.area(),
                                        it.metric(),
                                        it.target() == null ? "" : it.target(),
                                        it.cadence())));
    }

    private void section(Charter.Section section, String level) {
        heading(level, section.title());
        section.lines().forEach(it -> line("- " + it.text()));
    }

    private void heading(String level, String text) {
        line("");
        line(level + " " + text);
        line("");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
