package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a calendar says of a step. */
final class CalendarText {

    private CalendarText() {}

    static String title(Milestone milestone) {
        return (milestone.status() == MilestoneStatus.DONE ? "Done: " : "") + milestone.title();
    }

    /** What a milestone takes, raises and is done by. */
    static String of(Milestone milestone) {
        List<String> parts = new ArrayList<>();
        parts.add("%d hours.".formatted(milestone.hours()));
        if (!milestone.raises().isEmpty()) {
            parts.add(
                    "Raises\n"
                            + bulleted(
                                    milestone.raises().stream()
                                            .map(r ->
                                                    String.format(
                                                            Locale.ROOT,
                                                            "%s from level %.1f to %.1f",
                                                            r.name(),
                                                            r.from(),
                                                            r.to()))
                                            .toList()));
        }
        parts.add("Done when\n" + bulleted(milestone.doneWhen()));
        return String.join("\n\n", parts);
    }

    static String bulleted(List<String> lines) {
        return "- " + String.join("\n- ", lines);
    }
}
