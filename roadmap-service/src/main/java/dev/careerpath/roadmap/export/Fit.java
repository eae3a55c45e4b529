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
        if (feasibility.onTime()) {
            return "%s: it takes %d of %d hours and is done by %s."
                    .formatted(Words.sentence(everything), needed, available, finish);
        }
        return needed > available
                ? "Not %s: it takes %d hours, and there are %d before the role starts. With what is left for later it would all be done by %s."
                        .formatted(everything, needed, available, finish)
                : "Not %s: it takes only %d of the %d hours, but steps need their weeks. With what is left for later it would all be done by %s."
                        .formatted(everything, needed, available, finish);
    }
}
