package dev.careerpath.assessment.assess;

import dev.careerpath.assessment.framework.Constants;
import org.jspecify.annotations.Nullable;

/** The framework's constants that others need to go on from an assessment as it would itself. */
final class AnnouncedConstants {

    private AnnouncedConstants() {}

    /** How steps move levels; the formula stands in the schema of the event. */
    record Growth(
            Shown told,
            Shown evidenced,
            Shown confirmed,
            double exerciseCeiling,
            double hoursPerLevel,
            double weeksPerLevel,
            double greatestVariance,
            double selfRatingPrecision,
            double selfRatingBias) {

        static @Nullable Growth of(Constants constants) {
            var growth = constants.growth();
            return growth == null
                    ? null
                    : new Growth(
                            Shown.of(growth.told()),
                            Shown.of(growth.evidenced()),
                            Shown.of(growth.confirmed()),
                            growth.exerciseCeiling().value(),
                            growth.hoursPerLevel().value(),
                            growth.weeksPerLevel().value(),
                            1 / constants.priorPrecision().value(),
                            constants.selfRatingPrecision().value(),
                            constants.selfRatingBias().value());
        }
    }

    /** What a step does that is shown in one way. */
    record Shown(double share, double uncertainty) {

        private static Shown of(dev.careerpath.assessment.framework.Growth.Shown shown) {
            return new Shown(shown.share(), shown.uncertainty());
        }
    }

    /**
     * How levels make the score, its interval and its band.
     *
     * @param readyLow null where READY asks for its score alone, as are the two after it
     */
    record Scoring(
            double intervalWidth,
            double sharedError,
            double developing,
            double approaching,
            double ready,
            @Nullable Double readyLow,
            @Nullable Double readyShortfall,
            @Nullable Double readyConfirmedShare) {

        static Scoring of(Constants constants) {
            Constants.Bands bands = constants.bands();
            Constants.ReadyRule rule = constants.readyRule();
            return new Scoring(
                    constants.intervalWidth().value(),
                    constants.sharedError().value(),
                    bands.developing().value(),
                    bands.approaching().value(),
                    bands.ready().value(),
                    rule == null ? null : rule.low().value(),
                    rule == null ? null : rule.shortfall().value(),
                    rule == null ? null : rule.confirmedShare().value());
        }
    }
}
