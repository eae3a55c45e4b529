package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.List;

/** The page that is read when no other is, as Markdown. */
final class MarkdownFirstPage {

    private MarkdownFirstPage() {}

    static void write(MarkdownText out, long version, Roadmap roadmap, Catalogue catalogue) {
        FirstPage page = FirstPage.of(roadmap, catalogue);
        out.line("# Roadmap to " + roadmap.targetRole().title());
        out.line("");
        out.text(page.who());
        out.line("");
        out.text(page.stands());
        out.line("");
        out.text("Version %d. %s".formatted(version, roadmap.cause()));
        if (!page.beforeReady().isEmpty()) {
            out.heading("##", BeforeReady.HEADING);
            out.bullets(page.beforeReady());
        }
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
}
