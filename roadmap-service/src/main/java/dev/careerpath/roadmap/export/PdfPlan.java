package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.charter.Charter;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.List;

/** A roadmap as a PDF (A4): what one would hand to a sponsor. */
final class PdfPlan {

    private final PdfPages pages;
    private final Roadmap roadmap;
    private final Charter charter;

    private PdfPlan(PdfPages pages, Roadmap roadmap, Charter charter) {
        this.pages = pages;
        this.roadmap = roadmap;
        this.charter = charter;
    }

    static byte[] of(long version, Roadmap roadmap, Catalogue catalogue, Charter charter) {
        String title = "Roadmap to " + roadmap.targetRole().title();
        PdfPages pages =
                new PdfPages(
                        title,
                        "Version %d, made on %s".formatted(version, Days.of(roadmap.madeOn())));
        PdfFirstPage.write(pages, title, version, roadmap, FirstPage.of(roadmap, catalogue));
        PdfPlan plan = new PdfPlan(pages, roadmap, charter);
        plan.timeline();
        plan.levels();
        PdfSteps.write(pages, roadmap, catalogue);
        plan.requirements();
        plan.role();
        plan.charter();
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

    private void role() {
        for (Roadmap.Decision decision : roadmap.decisions()) {
            pages.heading(decision.question());
            pages.text(decision.leaning());
            pages.lead("For one role");
            pages.bullets(decision.combineWhen());
            pages.lead("For separate roles");
            pages.bullets(decision.separateWhen());
        }
        pages.heading("The first days in the role");
        for (Roadmap.Onboarding phase : roadmap.onboarding()) {
            pages.keepTogether(20 + 13 * phase.items().size());
            pages.lead(
                    "%s (%s)".formatted(phase.title(), Days.between(phase.start(), phase.end())));
            pages.bullets(phase.items());
        }
        pages.heading("Watchlist");
        pages.table(
                List.of("How people in the role fail", "How it shows early", "What helps"),
                new float[] {20, 34, 46},
                roadmap.watchlist().stream()
                        .map(w -> List.of(w.title(), w.symptom(), String.join("\n", w.fixes())))
                        .toList());
        pages.heading("Scorecard");
        pages.table(
                List.of("Area", "Measure", "Target", "How often"),
                new float[] {18, 40, 25, 17},
                charter.scorecard().stream()
                        .map(it ->
                                List.of(
                                        it.area(),
                                        it.metric(),
                                        it.target() == null ? "" : it.target(),
                                        it.cadence()))
                        .toList());
    }

    private void charter() {
        pages.heading("Your role charter: who owns what");
        boolean two = charter.comparesWithTwoRoles();
        pages.table(
                two ? List.of("Area", "You", "With two roles instead") : List.of("Area", "You"),
                two ? new float[] {42, 28, 30} : new float[] {58, 42},
                charter.ownership().stream()
                        .map(row ->
                                two
                                        ? List.of(
                                                row.area(),
                                                row.share(),
                                                row.besideYou() == null ? "" : row.besideYou())
                                        : List.of(row.area(), row.share()))
                        .toList());
        pages.heading("Your meetings");
        pages.table(
                List.of("Meeting", "How often", "How long", "What for"),
                new float[] {22, 14, 17, 47},
                charter.meetings().stream()
                        .map(it -> List.of(it.name(), it.every(), it.length(), it.purpose()))
                        .toList());
        for (Charter.Section section : charter.sections()) {
            if (section.core()) {
                pages.heading(section.title());
                pages.bullets(section.lines().stream().map(Charter.Line::text).toList());
            }
        }
    }
}
