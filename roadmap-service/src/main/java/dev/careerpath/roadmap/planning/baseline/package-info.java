/**
 * What a new plan takes over from the one before: its baseline. In: the roadmap before and how it
 * has been followed. Out: activity lists, fixed dates and the finish that binds, in the steps of
 * the new problem.
 */
@NullMarked
package dev.careerpath.roadmap.planning.baseline;

import org.jspecify.annotations.NullMarked;
