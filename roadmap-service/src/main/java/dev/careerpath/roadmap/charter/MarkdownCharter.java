package dev.careerpath.roadmap.charter;

import java.util.List;

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
                "For %s: what you own, decide, hand over and are measured by. Change what is different where you are, and agree it with the person you report to."
                        .formatted(charter.companyStage().words()));
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
        ownership(charter, level);
        meetings(charter.meetings(), level);
        charter.sections().stream()
                .filter(Charter.Section::core)
                .forEach(section -> section(section, level));
    }

    private void ownership(Charter charter, String level) {
        boolean two = charter.comparesWithTwoRoles();
        heading(level, "Who owns what");
        line(two ? "| Area | You | With two roles instead |" : "| Area | You |");
        line(two ? "|---|---|---|" : "|---|---|");
        charter.ownership()
                .forEach(row ->
                        line(
                                "| %s | %s |%s"
                                        .formatted(
                                                row.area(),
                                                row.share(),
                                                two ? " " + beside(row) + " |" : "")));
    }

    private static String beside(Charter.Owned row) {
        return row.besideYou() == null ? "" : row.besideYou();
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
}
