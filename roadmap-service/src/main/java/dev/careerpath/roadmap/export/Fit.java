package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.Roadmap;

/** Whether everything worth doing fits, in one sentence. */
final class Fit {

    private Fit() {}

    static String of(Roadmap roadmap) {
        Feasibility feasibility = roadmap.feasibility();
        String everything =
                ReachText.of(roadmap.situation().present()).isPresent()
                        ? "everything within reach and worth doing fits"
                        : "everything worth doing fits";
        int needed = feasibility.hoursNeeded();
        int available = feasibility.hoursAvailable();
        String finish = Days.of(feasibility.projectedFinish());
        if (needed == 0) {
            return "No step that is known here and within reach would raise it further.";
        }
        if (feasibility.onTime()) {
            return "%s: it takes at least %d of %d hours and is done by %s at the latest."
                    .formatted(Words.sentence(everything), needed, available, finish);
        }
        return needed > available
                ? "Not %s: it takes at least %d hours, and there are %d before the role starts. Carried on beyond that date, all of it is done by %s at the latest."
                        .formatted(everything, needed, available, finish)
                : "Not %s: there are hours enough (%d, and it takes at least %d), but steps need their weeks. Carried on beyond that date, all of it is done by %s at the latest."
                        .formatted(everything, available, needed, finish);
    }
}
