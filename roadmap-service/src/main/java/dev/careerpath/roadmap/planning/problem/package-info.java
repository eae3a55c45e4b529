/**
 * One leader's scheduling problem in figures: activities, levels, gains and capacity. In: what
 * {@code planner} formulates. Out: arrays that schedule generation reads. Depends on the model
 * only.
 */
@NullMarked
package dev.careerpath.roadmap.planning.problem;

import org.jspecify.annotations.NullMarked;
