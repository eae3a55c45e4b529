package dev.careerpath.assessment.framework;

import dev.careerpath.assessment.framework.Constants.Constant;

/**
 * How a finished step moves a level. Its lift is a share of the way to the level that the step
 * leads to, held to what its hours and weeks can carry; the lift is uncertain in proportion to
 * itself.
 *
 * @param told finished by the leader's own word
 * @param evidenced finished with something that shows it
 * @param confirmed finished, and somebody else says so
 * @param exerciseCeiling the level, 0 to 5, that exercises lead to at most; beyond it takes a post
 *     that asks for more, or somebody else's confirmation
 * @param hoursPerLevel hours that the first level of a competency takes; each further one takes as
 *     many more, so a lift from level a to b takes hoursPerLevel * ((1 + b)^2 - (1 + a)^2) / 2
 * @param weeksPerLevel the same in weeks
 */
public record Growth(
        Shown told,
        Shown evidenced,
        Shown confirmed,
        Constant exerciseCeiling,
        Constant hoursPerLevel,
        Constant weeksPerLevel) {

    /**
     * What a step does that is shown in one way.
     *
     * @param share of the way to the step's level, 0 to 1
     * @param uncertainty standard deviation of the lift, as a share of the lift
     */
    public record Shown(double share, double uncertainty, String reason) {}
}
