package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.Optional;

/** How the levels of two versions compare. */
final class SeenLevels {

    private SeenLevels() {}

    /** Whether it shows that a level is lower than it was. */
    static boolean areLower(Need was, Need now) {
        return now.level() < was.level() && DiffWords.differ(now.level(), was.level());
    }

    static String lower(Need was, Need now) {
        return DiffWords.line(
                "%s is now seen at level %.1f instead of %.1f.",
                now.name(), now.level(), was.level());
    }

    static Optional<Need> need(Roadmap roadmap, String competency) {
        return roadmap.situation().needs().stream()
                .filter(need -> need.code().equals(competency))
                .findFirst();
    }
}
