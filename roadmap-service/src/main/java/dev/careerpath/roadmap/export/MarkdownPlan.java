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
    private final Catalogue catalogue;

    private MarkdownPlan(Roadmap roadmap, Catalogue catalogue) {
        this.roadmap = roadmap;
        this.catalogue = catalogue;
    }

    static String of(long version, Roadmap roadmap, Catalogue catalogue, Charter charter) {
        MarkdownPlan plan = new MarkdownPlan(roadmap, catalogue);
        plan.firstPage(version);
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

    private void firstPage(long version) {
        FirstPage page = FirstPage.of(roadmap, catalogue);
        out.line("# Roadmap to " + roadmap.targetRole().title());
        out.line("");
        out.text(page.who());
        out.line("");
        out.text(page.stands());
        out.line("");
        out.text("Version %d. %s".formatted(version, roadmap.cause()));
        out.heading("##", "Strengths to build on");
        out.bullets(page.strengths());
        out.heading("##", "Your moves this quarter");
        int number = 1;
        for (FirstPage.Move move : page.moves()) {
            out.line(
                    "%d. **%s** (%s)"
                            .formatted(number++, Markdown.escaped(move.title()), move.when()));
            out.point("Why", move.why());
            out.point("Begin", move.begin());
            out.point("Who can help", move.withWhom());
        }
        if (page.moves().isEmpty()) {
            out.text("Nothing is planned to begin in the next thirteen weeks.");
        }
        if (!page.stakes().isEmpty()) {
            out.heading("##", "What is at stake");
            out.bullets(page.stakes());
        }
        List<String> advice = roadmap.feasibility().advice().stream().map(it -> it.text()).toList();
        if (!advice.isEmpty()) {
            out.heading("##", "What would change the picture");
            out.bullets(advice);
        }
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
