package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.charter.Charter;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.List;

/** A roadmap as a PDF (A4): what one would hand to a sponsor. */
final class PdfPlan {

    private final PdfPages pages;
    private final Roadmap roadmap;

    private PdfPlan(PdfPages pages, Roadmap roadmap) {
        this.pages = pages;
        this.roadmap = roadmap;
    }

    static byte[] of(long version, Roadmap roadmap, Catalogue catalogue, Charter charter) {
        String title = "Roadmap to " + roadmap.targetRole().title();
        PdfPages pages =
                new PdfPages(
                        title,
                        "Version %d, made on %s".formatted(version, Days.of(roadmap.madeOn())));
        PdfFirstPage.write(pages, title, version, roadmap, FirstPage.of(roadmap, catalogue));
        PdfPlan plan = new PdfPlan(pages, roadmap);
        plan.timeline();
        plan.levels();
        PdfSteps.write(pages, roadmap, catalogue);
        plan.requirements();
        PdfRole.write(pages, roadmap, charter);
        return pages.finish();
    }

    private void levels() {
        if (roadmap.situation().needs().size() > 2) {
            pages.heading("Levels against what the role requires");
            pages.drawing(
                    RadarChart.HEIGHT,
                    (on, width) -> RadarChart.draw(on, width, roadmap),
                    "Levels today, with this plan done, and required, for each competency");
        }
    }

    private void timeline() {
        pages.newPage();
        pages.heading("Timeline");
        TimelineChart chart = new TimelineChart(roadmap, pages.width());
        for (int from = 0; from < chart.rows(); ) {
            int to = Math.min(chart.rows(), from + TimelineChart.rowsIn(pages.left()));
            int first = from;
            pages.drawing(
                    TimelineChart.height(to - from),
                    (on, _) -> chart.draw(on, first, to),
                    "Milestones by stage over time; their dates are in the tables that follow");
            from = to;
            if (from < chart.rows()) {
                pages.newPage();
            }
        }
        pages.note(
                "Full colour is done, medium is under way, light is planned; a dashed outline was"
                        + " skipped.");
    }

    private void requirements() {
        List<Roadmap.Gate> open =
                roadmap.gates().stream().filter(gate -> !gate.status().equals("MET")).toList();
        if (!open.isEmpty()) {
            pages.heading("Requirements still open");
            pages.table(
                    List.of("Requirement", "Asked for", "Known so far", "Stands"),
                    new float[] {30, 32, 24, 14},
                    open.stream()
                            .map(g ->
                                    List.of(
                                            g.title(),
                                            Words.sentence(g.required()),
                                            Words.sentence(g.actual()),
                                            Words.standing(g.status())))
                            .toList());
        }
        if (!roadmap.unplanned().isEmpty()) {
            pages.heading("Left open");
            pages.table(
                    List.of("Gap, in levels", "Why"),
                    new float[] {40, 60},
                    LeftOpen.lines(roadmap.unplanned()).stream()
                            .map(line -> List.of(line.what(), line.why()))
                            .toList());
        }
    }
}
