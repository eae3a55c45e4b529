package dev.careerpath.local.submit;

import dev.careerpath.local.console.RoleTitle;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The result of a submission, to read at a glance. */
final class Summary {

    private static final int TOP = 5;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Summary() {}

    static String of(JsonNode assessment, JsonNode roadmap) {
        List<String> lines = new ArrayList<>();
        JsonNode readiness = assessment.path("readiness");
        lines.add(
                "Readiness for %s: %.0f of 100 (likely %.0f to %.0f), %s"
                        .formatted(
                                RoleTitle.of(assessment.path("targetRole").asString()),
                                readiness.path("score").asDouble(),
                                readiness.path("low").asDouble(),
                                readiness.path("high").asDouble(),
                                readiness.path("band").asString().toLowerCase(Locale.ROOT)));
        lines.add("");
        lines.add("Gaps most worth closing");
        assessment
                .path("competencies")
                .valueStream()
                .filter(c -> c.path("gap").asDouble() > 0)
                .sorted(Comparator.comparingInt(c -> c.path("priority").asInt()))
                .limit(TOP)
                .forEach(c ->
                        lines.add(
                                "  %-34s level %.1f of %.1f"
                                        .formatted(
                                                c.path("name").asString(),
                                                c.path("level").asDouble(),
                                                c.path("required").asDouble())));
        for (JsonNode gate : assessment.path("gates")) {
            if (gate.path("status").asString().equals("UNMET")) {
                lines.add(
                        "  Not met: %s. Asked for: %s. So far: %s."
                                .formatted(
                                        gate.path("title").asString(),
                                        gate.path("required").asString(),
                                        gate.path("actual").asString()));
            }
        }
        lines.add("");
        lines.add(
                "Plan, to a readiness of %.0f%s"
                        .formatted(
                                roadmap.at("/readiness/projected").asDouble(),
                                promised(roadmap.at("/readiness"))));
        for (JsonNode stage : roadmap.path("stages")) {
            int milestones = stage.path("milestones").size();
            lines.add(
                    "  %-14s %11s to %11s  %s"
                            .formatted(
                                    stage.path("title").asString(),
                                    day(stage.path("start").asString()),
                                    day(stage.path("end").asString()),
                                    milestones == 0
                                            ? "the first days in the role"
                                            : "%4d h  %2d %s"
                                                    .formatted(
                                                            stage.path("hours").asInt(),
                                                            milestones,
                                                            milestones == 1
                                                                    ? "milestone"
                                                                    : "milestones")));
        }
        for (JsonNode advice : roadmap.at("/feasibility/advice")) {
            lines.add("  - " + advice.path("text").asString());
        }
        lines.add("");
        return String.join("\n", lines);
    }

    private static String day(String date) {
        return DAY.format(LocalDate.parse(date));
    }

    /** The interval of the promise and what lacking evidence costs; empty in older roadmaps. */
    private static String promised(JsonNode readiness) {
        return readiness.has("promised")
                ? " (likely %.0f to %.0f; %.0f without evidence)"
                        .formatted(
                                readiness.at("/promised/low").asDouble(),
                                readiness.at("/promised/high").asDouble(),
                                readiness.path("withoutEvidence").asDouble())
                : "";
    }
}
