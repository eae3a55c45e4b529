/**
 * The target roles side by side for one leader.
 *
 * <p>In: what an assessment takes. Out: {@link dev.careerpath.assessment.compare.Comparison}.
 */
@NullMarked
package dev.careerpath.assessment.compare;

import org.jspecify.annotations.NullMarked;
