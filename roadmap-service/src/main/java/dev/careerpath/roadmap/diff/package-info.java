/**
 * What changed between two versions of a plan, and why. In: two {@link
 * dev.careerpath.roadmap.planning.model.Roadmap}s. Out: a {@link
 * dev.careerpath.roadmap.diff.RoadmapDiff} for machines, which applied to the older version gives
 * the newer one, and the same in words.
 */
@NullMarked
package dev.careerpath.roadmap.diff;

import org.jspecify.annotations.NullMarked;
