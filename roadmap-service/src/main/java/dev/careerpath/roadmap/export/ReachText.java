package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.Need;
import dev.careerpath.roadmap.planning.model.PresentSituation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is left out of a plan because the leader cannot reach it now. */
final class ReachText {

    private ReachText() {}

    /** One sentence and how to change it; empty where everything is within reach. */
    static Optional<String> of(@Nullable PresentSituation present) {
        if (present == null || present.missing().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "Left out for now: steps that need %s. Your profile says that you cannot reach these today; when you can, say so there, and the plan is made anew."
                        .formatted(Need.words(present.missing(), "or")));
    }
}
