/**
 * Where groups of a tenant's people stand, by competency. In: this service's own assessment events.
 * Out: means of five people or more, for cohorts that do not overlap.
 *
 * <p>Privacy: cohorts part the people, so no sum less another leaves a small group. A figure is
 * published anew only when five people or more make the difference to the one before, whoever
 * joined, left or changed, so that two figures of different times do not give one person's either.
 * It is rounded, and so is the number of people behind it. What this cannot keep out is somebody
 * who can submit made-up people for a whole cohort but one.
 */
@NullMarked
package dev.careerpath.assessment.cohorts;

import org.jspecify.annotations.NullMarked;
