/**
 * Calibration: the gains that steps were predicted to bring, beside the gains that others then
 * measured.
 *
 * <p>In: an organisation's assessments, and any of its frameworks, so that new constants can be
 * tried against the history. Out: means for an activity and a competency, over ten leaders or a
 * multiple of ten, so that nobody's gain is seen in a figure or between two.
 */
@NullMarked
package dev.careerpath.assessment.calibration;

import org.jspecify.annotations.NullMarked;
