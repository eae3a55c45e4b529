package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The steps of a plan, stage by stage: when, how to begin, with whom, and when each is done. */
final class MarkdownSteps {

    private final MarkdownText out;
    private final Catalogue catalogue;
    private final ZoneId zone;

    private MarkdownSteps(MarkdownText out, Catalogue catalogue, ZoneId zone) {
        this.out = out;
        this.catalogue = catalogue;
        this.zone = zone;
    }

    static void write(MarkdownText out, Roadmap roadmap, Catalogue catalogue) {
        MarkdownSteps steps = new MarkdownSteps(out, catalogue, roadmap.situation().zone());
        roadmap.stages().forEach(steps::stage);
    }

    private void stage(Roadmap.Stage stage) {
        out.heading(
                "##",
                "%s: %s%s"
                        .formatted(
                                stage.title(),
                                Days.between(stage.start(), stage.end()),
                                stage.milestones().isEmpty()
                                        ? ", the first days in the role"
                                        : ", %d hours".formatted(stage.hours())));
        stage.milestones().forEach(this::step);
        out.line("");
        out.text("The stage is over when:");
        out.line("");
        out.bullets(stage.exitCriteria());
    }

    private void step(Milestone milestone) {
        out.line("### %s %s".formatted(mark(milestone), Markdown.escaped(milestone.title())));
        out.line("");
        out.line(
                "%s, %s.%s"
                        .formatted(
                                Days.of(milestone, zone),
                                Words.hours(milestone.hours()),
                                raises(milestone)));
        out.line("");
        FirstPage.guide(milestone, catalogue).ifPresent(this::guide);
        named("Done when", milestone.doneWhen());
        out.line("");
    }

    /** What it raises, after a space; empty where nothing of it shows. */
    private static String raises(Milestone milestone) {
        List<String> raises =
                milestone.raises().stream()
                        .filter(Milestone.Raised::shows)
                        .map(raised ->
                                String.format(
                                        Locale.ROOT,
                                        "%s %.1f → %.1f",
                                        Markdown.escaped(raised.name()),
                                        raised.from(),
                                        raised.to()))
                        .toList();
        return raises.isEmpty() ? "" : " Raises " + String.join(", ", raises) + ".";
    }

    private void guide(Activity.Guide guide) {
        out.line("- **Begin:** " + Markdown.escaped(guide.firstStep()));
        out.line("- **With:** " + Markdown.escaped(guide.withWhom()));
        out.line("- **Good looks like:** " + Markdown.escaped(guide.goodLooksLike()));
        if (!guide.template().isEmpty()) {
            named("A page with these headings", guide.template());
        }
    }

    private void named(String name, List<String> texts) {
        out.line("- **%s:**".formatted(name));
        texts.forEach(text -> out.line("  - " + Markdown.escaped(text)));
    }

    private static String mark(Milestone milestone) {
        MilestoneStatus status = milestone.status();
        return switch (status) {
            case PLANNED -> "☐";
            case IN_PROGRESS -> "◐";
            case DONE -> "☑";
            case SKIPPED -> "–";
        };
    }
}
