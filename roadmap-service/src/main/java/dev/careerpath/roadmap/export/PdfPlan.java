package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A roadmap as a PDF (A4): what one would hand to a sponsor. */
final class PdfPlan {

    private final PdfPages pages;
    private final Roadmap roadmap;

    private PdfPlan(PdfPages pages, Roadmap roadmap) {
        this.pages = pages;
        this.roadmap = roadmap;
    }

    static byte[] of(long version, Roadmap roadmap) {
        String title = "Roadmap to " + roadmap.targetRole().title();
        PdfPages pages =
                new PdfPages(
                        title,
                        "Version %d, made on %s".formatted(version, Days.of(roadmap.madeOn())));
        PdfPlan plan = new PdfPlan(pages, roadmap);
        plan.opening(title, version);
        plan.levels();
        plan.timeline();
        plan.milestones();
        plan.requirements();
        plan.role();
        return pages.finish();
    }

    private void opening(String title, long version) {
        pages.title(
                title,
                "Version %d, made on %s. %s"
                        .formatted(version, Days.of(roadmap.madeOn()), roadmap.cause()));
        pages.facts(
                List.of(
                        List.of("Role to start", Days.of(roadmap.situation().goal().targetDate())),
                        List.of(
                                "Time for it",
                                hours(roadmap.situation().goal().hoursPerWeek()) + " a week"),
                        List.of("Company", words(roadmap.situation().companyStage())),
                        List.of(
                                "Milestones",
                                "%d of %d done"
                                        .formatted(
                                                roadmap.milestones().stream()
                                                        .filter(m ->
                                                                m.status() == MilestoneStatus.DONE)
                                                        .count(),
                                                roadmap.milestones().size()))));
        pages.heading("Readiness");
        pages.drawing(
                ReadinessScale.HEIGHT,
                (on, width) -> ReadinessScale.draw(on, width, roadmap),
                PdfStyle.format(
                        "Readiness today %.0f of 100, likely %.0f to %.0f, with this plan %.0f",
                        roadmap.readiness().now(),
                        roadmap.situation().likely().low(),
                        roadmap.situation().likely().high(),
                        roadmap.readiness().projected()));
        pages.text(ReadinessText.of(roadmap));
        pages.text(Fit.of(roadmap.feasibility()));
        pages.bullets(
                roadmap.feasibility().advice().stream().map(Feasibility.Advice::text).toList());
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
                "Full colour is done, medium is under way, light is planned; a dashed outline was skipped.");
    }

    private void milestones() {
        for (Roadmap.Stage stage : roadmap.stages()) {
            pages.heading(
                    stage.milestones().isEmpty()
                            ? "%s: %s"
                                    .formatted(
                                            stage.title(), Days.between(stage.start(), stage.end()))
                            : "%s: %s, %d hours"
                                    .formatted(
                                            stage.title(),
                                            Days.between(stage.start(), stage.end()),
                                            stage.hours()));
            if (!stage.milestones().isEmpty()) {
                pages.table(
                        List.of("Milestone, and when it is done", "When", "Hours", "Raises"),
                        new float[] {42, 22, 7, 29},
                        stage.milestones().stream().map(PdfPlan::row).toList());
            }
            pages.keepTogether(20 + 13 * stage.exitCriteria().size());
            pages.text("The stage is over when:");
            pages.bullets(stage.exitCriteria());
        }
    }

    private static List<String> row(Milestone m) {
        return List.of(
                status(m.status()) + m.title() + "\n" + String.join(". ", m.doneWhen()) + ".",
                Days.between(m.start(), m.end()),
                Integer.toString(m.hours()),
                m.raises().stream()
                        .map(r -> PdfStyle.format("%s %.1f → %.1f", r.name(), r.from(), r.to()))
                        .collect(Collectors.joining("\n")));
    }

    private static String status(MilestoneStatus status) {
        return switch (status) {
            case PLANNED -> "";
            case IN_PROGRESS -> "Under way: ";
            case DONE -> "Done: ";
            case SKIPPED -> "Skipped: ";
        };
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
                                            g.required(),
                                            g.actual(),
                                            g.status().toLowerCase(Locale.ROOT)))
                            .toList());
        }
        if (!roadmap.unplanned().isEmpty()) {
            pages.heading("Gaps that this plan leaves open");
            pages.table(
                    List.of("Competency", "Levels", "Why"),
                    new float[] {28, 9, 63},
                    roadmap.unplanned().stream()
                            .map(gap ->
                                    List.of(
                                            gap.name(),
                                            PdfStyle.format("%.1f", gap.gap()),
                                            gap.reason()))
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
        if (!roadmap.scorecard().isEmpty()) {
            pages.heading("Scorecard");
            List<List<String>> rows = new ArrayList<>();
            roadmap.scorecard().forEach(m -> rows.add(List.of(m.area(), m.metric(), m.cadence())));
            pages.table(List.of("Area", "Measure", "Cadence"), new float[] {22, 58, 20}, rows);
        }
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String hours(double hours) {
        return (hours == Math.rint(hours) ? Long.toString((long) hours) : Double.toString(hours))
                + " hours";
    }
}
