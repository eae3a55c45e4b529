package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.Optional;

/** Why a milestone came in, as far as the two versions tell. */
final class WhyAdded {

    private final Roadmap from;
    private final Roadmap to;

    WhyAdded(Roadmap from, Roadmap to) {
        this.from = from;
        this.to = to;
    }

    String of(Milestone milestone) {
        String competency = milestone.because().competency();
        Optional<Need> was = SeenLevels.need(from, competency);
        Optional<Need> now = SeenLevels.need(to, competency);
        if (now.isEmpty()) {
            // What has begun keeps the reason that it had when it was planned.
            return "A version in between planned it.";
        }
        String name = now.get().name();
        if (was.isEmpty()) {
            return "The role now asks for %s.".formatted(name);
        }
        if (SeenLevels.areLower(was.get(), now.get())) {
            return SeenLevels.lower(was.get(), now.get());
        }
        if (now.get().required() > was.get().required()
                && DiffWords.differ(now.get().required(), was.get().required())) {
            return DiffWords.line(
                    "The role now asks for level %.1f in %s instead of %.1f.",
                    now.get().required(), name, was.get().required());
        }
        if (milestone.because().gap() >= 0.05) {
            return DiffWords.line(
                    "It helps to close the gap in %s: %.1f levels are missing, and it is number %d of the gaps.",
                    name, milestone.because().gap(), milestone.because().priority());
        }
        return to.milestones().stream()
                .filter(other -> other.dependsOn().contains(milestone.id()))
                .findFirst()
                .map(other -> "“%s” waits for it.".formatted(other.title()))
                .orElse("It leads into the role.");
    }
}
