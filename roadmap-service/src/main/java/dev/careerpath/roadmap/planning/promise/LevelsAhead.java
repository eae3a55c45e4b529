package dev.careerpath.roadmap.planning.promise;

import dev.careerpath.roadmap.planning.model.GrowthModel;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.LevelState;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Milestone.Raised;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the steps ahead do for one level, if each is done on its dates and shown by evidence. */
public final class LevelsAhead {

    /** Floating point must not leave a level below. */
    private static final double HAIR = 1e-9;

    private LevelsAhead() {}

    /** The level, 0 to 5, that an assessment would give after a step. */
    public record Reached(Milestone step, double level) {}

    /** Whether a level, or a share of a score, is as high as asked for. */
    public static boolean suffices(double level, double asked) {
        return level >= asked - HAIR;
    }

    /** The step with which a level is reached first; empty where none of these reaches it. */
    public static Optional<Milestone> first(List<Reached> ahead, double asked) {
        return ahead.stream()
                .filter(it -> suffices(it.level(), asked))
                .map(Reached::step)
                .findFirst();
    }

    /**
     * The steps that raise a competency, in the order in which they end. Where the assessment does
     * not say how its levels grow, a level is what a step leads to.
     *
     * @param milestones of the whole plan, those that are finished too
     */
    public static List<Reached> of(
            LeaderSituation situation, Need need, List<Milestone> milestones) {
        List<Milestone> ahead =
                PromisedSteps.ahead(milestones, situation.assessedAt()).stream()
                        .sorted(Comparator.comparing(PromisedSteps::finishedOn))
                        .toList();
        List<Reached> reached = new ArrayList<>();
        LevelState state = need.state();
        double level = need.level();
        for (Milestone step : ahead) {
            Optional<Raised> raised =
                    step.raises().stream()
                            .filter(it -> it.competency().equals(need.code()))
                            .findFirst();
            if (raised.isEmpty()) {
                continue;
            }
            GrowthModel growth = situation.growth();
            if (state == null || growth == null) {
                level = Math.max(level, raised.get().to());
            } else {
                state = after(state, step, need.code(), growth);
                level = ProjectedScore.hundredths(state.mean());
            }
            reached.add(new Reached(step, level));
        }
        return reached;
    }

    private static LevelState after(
            LevelState state, Milestone step, String competency, GrowthModel growth) {
        GrowingLeader.Step done =
                PromisedSteps.of(List.of(step), growth, growth.evidenced()).getFirst();
        LevelProjection projection = new LevelProjection(growth);
        LevelState after = state;
        for (GrowingLeader.Raise raise : done.raises()) {
            if (raise.competency().equals(competency)) {
                after = projection.growing(after, raise.effort(), done.shown());
            }
        }
        return after;
    }
}
