/**
 * From an event of a profile, a rater or a milestone to a stored and announced assessment: {@code
 * AssessingProfiles} makes of each event what it means, the starter's step stores and publishes it.
 */
@NullMarked
package dev.careerpath.assessment.assess;

import org.jspecify.annotations.NullMarked;
