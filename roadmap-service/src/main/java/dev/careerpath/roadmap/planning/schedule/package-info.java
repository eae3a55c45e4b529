/**
 * From an activity list to a schedule, and what a schedule is worth. In: a problem and a list. Out:
 * starts, ends, the area under the curve of readiness, the earliest finish; {@code Solution} checks
 * any solver's schedule against every constraint.
 */
@NullMarked
package dev.careerpath.roadmap.planning.schedule;

import org.jspecify.annotations.NullMarked;
