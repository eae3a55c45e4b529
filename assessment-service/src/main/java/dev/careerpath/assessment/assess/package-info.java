/**
 * From an event of a profile, a rater or a milestone to a stored and announced assessment. {@code
 * LearningFromEvents} reads what each event tells, {@code AssessingProfiles} assesses it, and the
 * starter's step stores and publishes the result.
 */
@NullMarked
package dev.careerpath.assessment.assess;

import org.jspecify.annotations.NullMarked;
