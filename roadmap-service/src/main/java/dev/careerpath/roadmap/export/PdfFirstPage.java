package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.List;

/** The page that is read when no other is. */
final class PdfFirstPage {

    private PdfFirstPage() {}

    static void write(PdfPages pages, String title, long version, Roadmap roadmap, FirstPage page) {
        pages.title(
                title,
                "Version %d, made on %s. %s"
                        .formatted(version, Days.of(roadmap.madeOn()), roadmap.cause()));
        pages.text(page.who());
        pages.facts(
                List.of(
                        List.of("Role to start", Days.of(roadmap.situation().goal().targetDate())),
                        List.of(
                                "Time for it",
                                Words.hours(roadmap.situation().goal().hoursPerWeek()) + " a week"),
                        List.of("Steps done", done(roadmap))));
        pages.drawing(
                ReadinessScale.HEIGHT,
                (on, width) -> ReadinessScale.draw(on, width, roadmap),
                PdfStyle.format(
                        "Readiness today %.0f of 100, likely %.0f to %.0f, with this plan %.0f",
                        roadmap.readiness().now(),
                        roadmap.situation().likely().low(),
                        roadmap.situation().likely().high(),
                        roadmap.readiness().projected()));
        pages.text(page.stands());
        if (!page.beforeReady().isEmpty()) {
            pages.heading(BeforeReady.HEADING);
            pages.bullets(page.beforeReady());
        }
        pages.heading("Strengths to build on");
        pages.bullets(page.strengths());
        pages.heading("Your moves this quarter");
        if (page.moves().isEmpty()) {
            pages.text("Nothing is planned to begin in the next thirteen weeks.");
        } else {
            pages.table(
                    List.of("Move", "Why", "Begin", "Who can help"),
                    new float[] {25, 23, 30, 22},
                    page.moves().stream()
                            .map(move ->
                                    List.of(
                                            move.title() + "\n" + move.when(),
                                            move.why(),
                                            move.begin(),
                                            move.withWhom()))
                            .toList());
        }
        if (!page.stakes().isEmpty()) {
            pages.heading("What is at stake");
            pages.bullets(page.stakes());
        }
        List<String> advice = roadmap.feasibility().advice().stream().map(it -> it.text()).toList();
        if (!advice.isEmpty()) {
            pages.heading("What would change the picture");
            pages.bullets(advice);
        }
    }

    private static String done(Roadmap roadmap) {
        List<Milestone> all = roadmap.milestones();
        long done = all.stream().filter(it -> it.status() == MilestoneStatus.DONE).count();
        return "%d of %d".formatted(done, all.size());
    }
}
