/**
 * Finds a good activity list and selects the plan. In: a problem and the baseline. Out: the {@code
 * SelectedPlan}. Deterministic: every random number comes from a fixed seed.
 */
@NullMarked
package dev.careerpath.roadmap.planning.search;

import org.jspecify.annotations.NullMarked;
