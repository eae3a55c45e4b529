package dev.careerpath.roadmap.planning.promise;

import dev.careerpath.roadmap.planning.model.GrowthModel;
import dev.careerpath.roadmap.planning.model.LevelState;

/**
 * Takes the state of one level through time: a one-dimensional Kalman filter with a known input.
 */
public final class LevelProjection {

    private static final double HIGHEST = 5;

    private final GrowthModel growth;

    public LevelProjection(GrowthModel growth) {
        this.growth = growth;
    }

    /**
     * A step as far as it moves one level.
     *
     * @param to the level it leads to, 0 to 5
     * @param hours for this level; infinite where they do not limit
     * @param weeks infinite where they do not limit
     * @param beyond whether it may lead above the ceiling of exercises
     */
    public record Effort(double to, double hours, double weeks, boolean beyond) {}

    /** The state so many days later: without news it grows less certain. */
    public LevelState after(LevelState state, long days) {
        double variance = 1 / state.precision();
        double later = Math.min(variance + days * state.driftPerDay(), growth.greatestVariance());
        return later > variance
                ? new LevelState(state.mean(), 1 / later, state.driftPerDay())
                : state;
    }

    /** After a step that is finished on this day, shown in one way. */
    public LevelState growing(LevelState state, Effort effort, GrowthModel.Shown shown) {
        double lift = lift(state.mean(), effort, shown);
        if (lift <= 0) {
            return state;
        }
        double spread = shown.uncertainty() * lift;
        return new LevelState(
                Math.min(HIGHEST, state.mean() + lift),
                1 / (1 / state.precision() + spread * spread),
                state.driftPerDay());
    }

    private double lift(double mean, Effort effort, GrowthModel.Shown shown) {
        double to = effort.beyond() ? effort.to() : Math.min(effort.to(), growth.exerciseCeiling());
        double wanted = shown.share() * Math.max(0, to - mean);
        double byHours = carried(mean, effort.hours() / growth.hoursPerLevel());
        double byWeeks = carried(mean, effort.weeks() / growth.weeksPerLevel());
        return Math.min(wanted, Math.min(byHours, byWeeks));
    }

    /** The lift that so much effort carries, where each level takes as much more as the first. */
    private static double carried(double mean, double effort) {
        double from = 1 + mean;
        return Math.sqrt(from * from + 2 * effort) - from;
    }
}
