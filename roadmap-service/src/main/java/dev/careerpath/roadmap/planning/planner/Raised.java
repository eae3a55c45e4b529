package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ReadinessGains;

/**
 * What an activity does for a competency of the role.
 *
 * @param c the number of the competency
 */
record Raised(int c, double from, double to) {

    /** The rank at which it may begin. */
    int neededRank(ReadinessGains gains) {
        return gains.rank(c, from - PlanningProblem.NEAR_ENOUGH);
    }
}
