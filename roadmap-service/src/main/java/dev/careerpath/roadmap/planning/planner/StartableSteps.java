package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.planning.planner.Candidates.Open;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which activities can start some day: at today's levels, or at those that others lead to.
 */
final class StartableSteps {

    private StartableSteps() {}

    /** Drops what the leader has outgrown and what can never start, until nothing changes. */
    static void keep(List<Open> open, Set<String> underWay, double[] today) {
        open.removeIf(one -> !underWay.contains(one.activity().id()) && hasOutgrown(one, today));
        Set<String> ids = new HashSet<>();
        open.forEach(one -> ids.add(one.activity().id()));
        Set<String> startable = new HashSet<>();
        double[] reach = today.clone();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Open one : open) {
                if (!startable.contains(one.activity().id())
                        && (underWay.contains(one.activity().id())
                                || canStart(one, reach, ids, startable))) {
                    startable.add(one.activity().id());
                    changed = true;
                    for (Raised r : one.rises()) {
                        reach[r.c()] = Math.max(reach[r.c()], r.to());
                    }
                }
            }
        }
        open.removeIf(one -> !startable.contains(one.activity().id()));
    }

    private static boolean canStart(
            Open one, double[] reach, Set<String> ids, Set<String> startable) {
        for (Raised r : one.rises()) {
            if (reach[r.c()] < r.from() - PlanningProblem.NEAR_ENOUGH) {
                return false;
            }
        }
        return one.activity().after().stream()
                .allMatch(id -> !ids.contains(id) || startable.contains(id));
    }

    /** A relation that other steps stand on is none that a level makes up for. */
    private static boolean hasOutgrown(Open one, double[] today) {
        if (!one.activity().opens().isEmpty()) {
            return false;
        }
        for (Raised r : one.rises()) {
            if (today[r.c()] < r.to()) {
                return false;
            }
        }
        return true;
    }
}
