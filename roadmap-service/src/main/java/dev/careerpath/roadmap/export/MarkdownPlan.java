package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A roadmap as Markdown, to read or to hand to a sponsor. */
final class MarkdownPlan {

    private final StringBuilder out = new StringBuilder();

    private MarkdownPlan() {}

    static String of(long version, Roadmap roadmap) {
        MarkdownPlan text = new MarkdownPlan();
        text.opening(version, roadmap);
        roadmap.stages().forEach(text::stage);
        text.gates(roadmap.gates());
        text.onboarding(roadmap.onboarding());
        text.watchlist(roadmap.watchlist());
        text.scorecard(roadmap.scorecard());
        text.decisions(roadmap.decisions());
        text.unplanned(roadmap.unplanned());
        return text.out.toString();
    }

    private void opening(long version, Roadmap roadmap) {
        line("# Roadmap to " + roadmap.targetRole().title());
        line("");
        line("Version %d. %s %s".formatted(version, roadmap.cause(), ReadinessText.of(roadmap)));
        line("");
        line(Fit.of(roadmap.feasibility()));
        bullets(roadmap.feasibility().advice().stream().map(Feasibility.Advice::text).toList());
    }

    private void stage(Roadmap.Stage stage) {
        heading(
                "%s: %s to %s%s"
                        .formatted(
                                stage.title(),
                                day(stage.start()),
                                day(stage.end()),
                                stage.milestones().isEmpty()
                                        ? ", the first days in the role"
                                        : ", %d h".formatted(stage.hours())));
        if (!stage.milestones().isEmpty()) {
            line("| | Milestone | When | Hours | Raises | Done when |");
            line("|---|---|---|---|---|---|");
        }
        for (Milestone milestone : stage.milestones()) {
            line(
                    "| %s | %s | %s – %s | %d | %s | %s |"
                            .formatted(
                                    mark(milestone.status()),
                                    cell(milestone.title()),
                                    day(milestone.start()),
                                    day(milestone.end()),
                                    milestone.hours(),
                                    String.join(
                                            "<br>",
                                            milestone.raises().stream()
                                                    .map(r ->
                                                            "%s %.1f → %.1f"
                                                                    .formatted(
                                                                            cell(r.name()),
                                                                            r.from(),
                                                                            r.to()))
                                                    .toList()),
                                    cell(String.join(". ", milestone.doneWhen()) + ".")));
        }
        line("");
        line("The stage is over when:");
        bullets(stage.exitCriteria());
    }

    private void gates(List<Roadmap.Gate> gates) {
        List<Roadmap.Gate> open =
                gates.stream().filter(gate -> !gate.status().equals("MET")).toList();
        if (!open.isEmpty()) {
            heading("Requirements still open");
            bullets(
                    open.stream()
                            .map(gate ->
                                    "**%s** (%s): %s"
                                            .formatted(
                                                    gate.title(),
                                                    gate.status().toLowerCase(Locale.ROOT),
                                                    gate.required()))
                            .toList());
        }
    }

    private void onboarding(List<Roadmap.Onboarding> phases) {
        heading("The first days in the role");
        for (Roadmap.Onboarding phase : phases) {
            line("**%s** (%s – %s)".formatted(phase.title(), day(phase.start()), day(phase.end())));
            bullets(phase.items());
            line("");
        }
    }

    private void watchlist(List<Roadmap.Warning> warnings) {
        heading("Watchlist");
        for (Roadmap.Warning warning : warnings) {
            line("**%s.** %s".formatted(warning.title(), warning.symptom()));
            bullets(warning.fixes());
            line("");
        }
    }

    private void scorecard(List<Roadmap.Metric> metrics) {
        if (!metrics.isEmpty()) {
            heading("Scorecard");
            line("| Area | Measure | Cadence |");
            line("|---|---|---|");
            metrics.forEach(metric ->
                    line(
                            "| %s | %s | %s |"
                                    .formatted(
                                            cell(metric.area()),
                                            cell(metric.metric()),
                                            cell(metric.cadence()))));
        }
    }

    private void decisions(List<Roadmap.Decision> decisions) {
        for (Roadmap.Decision decision : decisions) {
            heading(decision.question());
            line(decision.leaning());
            line("");
            line("For one role:");
            bullets(decision.combineWhen());
            line("");
            line("For separate roles:");
            bullets(decision.separateWhen());
        }
    }

    private void unplanned(List<Roadmap.Unplanned> open) {
        if (!open.isEmpty()) {
            heading("Left open");
            bullets(
                    open.stream()
                            .map(gap ->
                                    "**%s**, %.1f levels: %s"
                                            .formatted(gap.name(), gap.gap(), gap.reason()))
                            .toList());
        }
    }

    private void heading(String text) {
        line("");
        line("## " + text);
        line("");
    }

    private void bullets(List<String> lines) {
        lines.forEach(text -> line("- " + text));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String mark(MilestoneStatus status) {
        return switch (status) {
            case PLANNED -> "☐";
            case IN_PROGRESS -> "◐";
            case DONE -> "☑";
            case SKIPPED -> "–";
        };
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String day(LocalDate date) {
        return Days.of(date);
    }
}
