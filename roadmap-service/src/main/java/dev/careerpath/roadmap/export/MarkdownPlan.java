package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.charter.Charter;
import dev.careerpath.roadmap.charter.MarkdownCharter;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.List;

/**
 * A roadmap as Markdown, to read or to hand to a sponsor: one page first, then the plan, then what
 * one looks up.
 */
final class MarkdownPlan {

    private final MarkdownText out = new MarkdownText();
    private final Roadmap roadmap;

    private MarkdownPlan(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    static String of(long version, Roadmap roadmap, Catalogue catalogue, Charter charter) {
        MarkdownPlan plan = new MarkdownPlan(roadmap);
        MarkdownFirstPage.write(plan.out, version, roadmap, catalogue);
        MarkdownSteps.write(plan.out, roadmap, catalogue);
        plan.onboarding();
        plan.unplanned();
        plan.watchlist();
        plan.scorecard(charter.scorecard());
        plan.out.heading("##", "Your role charter");
        plan.out.raw(MarkdownCharter.core(charter, "###"));
        plan.decisions();
        return plan.out.toString();
    }

    private void onboarding() {
        out.heading("##", "The first days in the role");
        for (Roadmap.Onboarding phase : roadmap.onboarding()) {
            out.line(
                    "**%s** (%s)"
                            .formatted(
                                    Markdown.escaped(phase.title()),
                                    Days.between(phase.start(), phase.end())));
            out.line("");
            out.bullets(phase.items());
            out.line("");
        }
    }

    private void unplanned() {
        if (!roadmap.unplanned().isEmpty()) {
            out.heading("##", "Left open");
            LeftOpen.lines(roadmap.unplanned())
                    .forEach(it ->
                            out.line(
                                    "- **%s**: %s"
                                            .formatted(
                                                    Markdown.escaped(it.what()),
                                                    Markdown.escaped(it.why()))));
        }
    }

    private void watchlist() {
        out.heading("##", "Watchlist");
        for (Roadmap.Warning warning : roadmap.watchlist()) {
            out.line(
                    "**%s.** %s"
                            .formatted(
                                    Markdown.escaped(warning.title()),
                                    Markdown.escaped(warning.symptom())));
            out.line("");
            out.bullets(warning.fixes());
            out.line("");
        }
    }

    private void scorecard(List<Charter.Measure> measures) {
        out.heading("##", "Scorecard");
        out.row("Area", "Measure", "Target", "How often");
        out.line("|---|---|---|---|");
        measures.forEach(it ->
                out.row(
                        it.area(),
                        it.metric(),
                        it.target() == null ? "" : it.target(),
                        it.cadence()));
    }

    private void decisions() {
        for (Roadmap.Decision decision : roadmap.decisions()) {
            out.heading("##", decision.question());
            out.text(decision.leaning());
            out.line("");
            out.text("For one role:");
            out.line("");
            out.bullets(decision.combineWhen());
            out.line("");
            out.text("For separate roles:");
            out.line("");
            out.bullets(decision.separateWhen());
        }
    }
}
