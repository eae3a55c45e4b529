package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.planning.planner.Candidates.Open;
import dev.careerpath.roadmap.planning.problem.ReadinessGains;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which activities count: they add to readiness, or open the way to one that does. */
final class CountingSteps {

    private CountingSteps() {}

    /** Drops what neither adds to readiness nor opens the way to something that does. */
    static void keep(List<Open> open, Set<String> underWay, ReadinessGains gains) {
        boolean[][] counts = gains.counting();
        Set<String> kept = new HashSet<>(underWay);
        Set<String> needed = new HashSet<>();
        for (Open one : open) {
            if (kept.contains(one.activity().id())) {
                needed.addAll(one.activity().after());
            }
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Open one : open) {
                String id = one.activity().id();
                if (!kept.contains(id) && (needed.contains(id) || counts(one, gains, counts))) {
                    kept.add(id);
                    needed.addAll(one.activity().after());
                    changed = true;
                    for (Raised r : one.rises()) {
                        counts[r.c()][r.neededRank(gains)] = true;
                    }
                }
            }
        }
        open.removeIf(one -> !kept.contains(one.activity().id()));
    }

    private static boolean counts(Open one, ReadinessGains gains, boolean[][] counts) {
        for (Raised r : one.rises()) {
            for (int rank = gains.rank(r.c(), r.to()); rank > 0; rank--) {
                if (counts[r.c()][rank]) {
                    return true;
                }
            }
        }
        return false;
    }
}
