package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Constants;
import dev.careerpath.assessment.framework.Growth;

/**
 * What is known of a level on a day, as a one-dimensional Kalman filter with a known input keeps
 * it.
 *
 * @param mean 0 to 5
 * @param precision 1 / variance, above 0
 */
public record LevelState(double mean, double precision) {

    /**
     * A finished step, as far as it moves one level.
     *
     * @param to the level it leads to
     * @param hours for this competency; infinite where they are not known or do not limit
     * @param weeks infinite where they are not known
     * @param beyond whether it may lead above what exercises lead to
     */
    public record Step(double to, Growth.Shown shown, double hours, double weeks, boolean beyond) {}

    /**
     * The same so many days later: without news it grows less certain, but never less than title
     * and years leave it.
     */
    public LevelState after(long days, double driftPerDay, Constants constants) {
        double before = 1 / precision;
        double most = 1 / constants.priorPrecision().value();
        double later = Math.min(before + days * driftPerDay, most);
        return later > before ? new LevelState(mean, 1 / later) : this;
    }

    /** The state after an observation of the level on this day. */
    public LevelState observing(double level, double worth) {
        double sum = precision + worth;
        return new LevelState((precision * mean + worth * level) / sum, sum);
    }

    /** The state after a step that is finished on this day. */
    public LevelState growing(Step step, Growth growth) {
        double lift = lift(step, growth);
        if (lift <= 0) {
            return this;
        }
        double spread = step.shown().uncertainty() * lift;
        return new LevelState(Math.min(5, mean + lift), 1 / (1 / precision + spread * spread));
    }

    private double lift(Step step, Growth growth) {
        double to =
                step.beyond() ? step.to() : Math.min(step.to(), growth.exerciseCeiling().value());
        double wanted = step.shown().share() * Math.max(0, to - mean);
        double byHours = carried(step.hours() / growth.hoursPerLevel().value());
        double byWeeks = carried(step.weeks() / growth.weeksPerLevel().value());
        return Math.min(wanted, Math.min(byHours, byWeeks));
    }

    /** The lift that so much effort carries, where each level takes as much more as the first. */
    private double carried(double effort) {
        double from = 1 + mean;
        return Math.sqrt(from * from + 2 * effort) - from;
    }
}
