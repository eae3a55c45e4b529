package dev.careerpath.roadmap.planning.promise;

import dev.careerpath.roadmap.planning.model.GrowthModel;
import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.LevelState;
import java.util.List;

/**
 * The score that an assessment makes of levels, with its interval.
 *
 * @param score 0 to 100, in tenths, as the two others
 * @param low not above the score
 * @param high not below the score
 */
public record ProjectedScore(double score, double low, double high) {

    private static final double HIGHEST = 5;

    /** Floating point may have left a half a hair below. */
    private static final double HAIR = 1e-6;

    /**
     * The score of these states.
     *
     * @param states one for each need
     */
    public static ProjectedScore of(List<Need> needs, List<LevelState> states, GrowthModel growth) {
        double shares = 0;
        double squares = 0;
        for (int i = 0; i < needs.size(); i++) {
            Need need = needs.get(i);
            double share =
                    need.required() > 0
                            ? need.weight() * error(states.get(i)) / need.required()
                            : 0;
            shares += share;
            squares += share * share;
        }
        double shared = growth.sharedError();
        double steps =
                shares > 0
                        ? growth.intervalWidth()
                                * Math.sqrt((1 - shared) * squares + shared * shares * shares)
                                / shares
                        : 0;
        return new ProjectedScore(
                shifted(needs, states, 0),
                shifted(needs, states, -steps),
                shifted(needs, states, steps));
    }

    /** The score if each level were so many of its standard errors away. */
    private static double shifted(List<Need> needs, List<LevelState> states, double steps) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < needs.size(); i++) {
            Need need = needs.get(i);
            LevelState state = states.get(i);
            double level =
                    Math.clamp(hundredths(state.mean()) + steps * error(state), 0.0, HIGHEST);
            sum += need.weight() * (level >= need.required() ? 1 : level / need.required());
            weights += need.weight();
        }
        return Math.round(10 * Math.clamp(100 * sum / weights, 0.0, 100.0) + HAIR) / 10.0;
    }

    /** A level as the assessment shows it. */
    static double hundredths(double mean) {
        return Math.round(100 * mean + HAIR) / 100.0;
    }

    private static double error(LevelState state) {
        return 1 / Math.sqrt(state.precision());
    }
}
