package dev.careerpath.roadmap.planning.problem;

import dev.careerpath.roadmap.planning.model.GrowthModel;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LevelState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What levels are worth in readiness.
 *
 * @param growth how much of the way to a level a finished step is expected to go; null for all of
 *     it
 * @param weights the sum of the needs' weights
 */
record LevelWorth(List<LeaderSituation.Need> needs, @Nullable GrowthModel growth, double weights) {

    static LevelWorth of(List<LeaderSituation.Need> needs, @Nullable GrowthModel growth) {
        double sum = 0;
        for (LeaderSituation.Need need : needs) {
            sum += need.weight();
        }
        return new LevelWorth(needs, growth, sum);
    }

    /** The points of readiness, 0 to 100, that a level is worth. */
    double of(int competency, double level) {
        LeaderSituation.Need need = needs.get(competency);
        double expected = expected(need, level);
        double met = need.required() <= 0 ? 1 : Math.min(expected / need.required(), 1);
        return 100 * need.weight() * met / weights;
    }

    /** What the assessment would see of a level that steps with evidence lead to. */
    private double expected(LeaderSituation.Need need, double level) {
        LevelState state = need.state();
        if (growth == null || state == null) {
            return level;
        }
        double ahead = Math.max(0, Math.min(level, growth.exerciseCeiling()) - state.mean());
        return state.mean() + growth.evidenced().share() * ahead;
    }
}
