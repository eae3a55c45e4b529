package dev.careerpath.roadmap.planning.model;

/**
 * The constants of the framework with which an assessment lets finished steps move levels and makes
 * its score; the formula stands in the schema of the assessment's event.
 *
 * @param told a step that is finished by the leader's word
 * @param evidenced a step with something that shows it
 * @param confirmed a step that somebody else confirms
 * @param exerciseCeiling the level that exercises lead to at most, 0 to 5
 * @param hoursPerLevel hours that the first level takes; each further one takes as many more
 * @param weeksPerLevel the same in weeks
 * @param greatestVariance what drift leads to at most
 * @param intervalWidth standard errors on each side of the score
 * @param sharedError correlation between the errors of one leader's levels, 0 to 1
 */
public record GrowthModel(
        Shown told,
        Shown evidenced,
        Shown confirmed,
        double exerciseCeiling,
        double hoursPerLevel,
        double weeksPerLevel,
        double greatestVariance,
        double intervalWidth,
        double sharedError) {

    /**
     * What a step does that is shown in one way.
     *
     * @param share of the way to the step's level, 0 to 1
     * @param uncertainty standard deviation of the lift, as a share of it
     */
    public record Shown(double share, double uncertainty) {}
}
