package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Feasibility;

/** Whether everything worth doing fits, in one sentence. */
final class Fit {

    private Fit() {}

    static String of(Feasibility feasibility) {
        int needed = feasibility.hoursNeeded();
        int available = feasibility.hoursAvailable();
        String finish = Days.of(feasibility.projectedFinish());
        if (feasibility.onTime()) {
            return "Everything worth doing fits: %d of %d hours, done by %s."
                    .formatted(needed, available, finish);
        }
        return needed > available
                ? "Not everything worth doing fits: it takes %d hours, and there are %d until the role starts; this plan and what comes later are done by %s."
                        .formatted(needed, available, finish)
                : "Not everything worth doing fits: of %d hours it takes only %d, but steps take their weeks; this plan and what comes later are done by %s."
                        .formatted(available, needed, finish);
    }
}
