package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A difference as a person would tell it, one sentence a line. */
public final class DiffText {

    private final List<String> lines = new ArrayList<>();
    private final Set<String> toldOf = new HashSet<>();

    private DiffText() {}

    /** What would be different, of a plan that is and one that would be; nothing has happened. */
    public static List<String> ofWhatIf(Roadmap is, Roadmap would) {
        return new DiffText().difference(RoadmapDiff.between(is, would), is, would);
    }

    static List<String> of(RoadmapDiff diff, Roadmap from, Roadmap to) {
        DiffText text = new DiffText();
        text.progress(from, to);
        return text.difference(diff, from, to);
    }

    private List<String> difference(RoadmapDiff diff, Roadmap from, Roadmap to) {
        lines.addAll(ChangedInputsText.of(from, to));
        outcome(from, to);
        diff.added().forEach(one -> added(one.milestone(), one.why()));
        diff.removed().forEach(one -> add("Removed: “%s”. %s", one.title(), one.why()));
        lines.addAll(MovedStepsText.of(diff.moved()));
        diff.changed().forEach(one -> changed(one, from, to));
        if (lines.isEmpty()) {
            add("Nothing changed in the plan.");
        }
        return List.copyOf(lines);
    }

    /** Statuses change within a version, so what happened shows in the newer one's times. */
    private void progress(Roadmap from, Roadmap to) {
        for (Milestone milestone : to.milestones()) {
            var at = milestone.statusAt();
            if (at != null && at.isAfter(from.generatedAt())) {
                String what =
                        switch (milestone.status()) {
                            case DONE -> "Completed";
                            case SKIPPED -> "Skipped";
                            default -> "Started";
                        };
                toldOf.add(milestone.id());
                add(
                        "%s: “%s” on %s.",
                        what,
                        milestone.title(),
                        DiffWords.day(at.atZone(to.situation().zone()).toLocalDate()));
            }
        }
    }

    private void outcome(Roadmap from, Roadmap to) {
        if (!from.readiness().equals(to.readiness())) {
            add(
                    "Readiness today %.1f (before %.1f); when the plan is done %.1f (before %.1f).",
                    to.readiness().now(),
                    from.readiness().now(),
                    to.readiness().projected(),
                    from.readiness().projected());
        }
        LocalDate finish = to.feasibility().projectedFinish();
        long later = finish.toEpochDay() - from.feasibility().projectedFinish().toEpochDay();
        if (later != 0) {
            add(
                    "Everything worth doing is done by %s, %s.",
                    DiffWords.day(finish), DiffWords.shift(later));
        }
    }

    private void added(Milestone milestone, String why) {
        add(
                "Added: “%s”, %s, %d hours. %s",
                milestone.title(),
                DiffWords.days(milestone.start(), milestone.end()),
                milestone.hours(),
                why);
    }

    private void changed(RoadmapDiff.Changed one, Roadmap before, Roadmap after) {
        List<String> what = ChangedStepText.of(one, before, after, toldOf.contains(one.id()));
        if (!what.isEmpty()) {
            add("Changed: “%s”: %s.", one.title(), String.join("; ", what));
        }
    }

    private void add(String format, Object... values) {
        lines.add(DiffWords.line(format, values));
    }
}
