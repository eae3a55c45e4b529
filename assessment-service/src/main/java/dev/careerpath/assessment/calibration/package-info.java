/**
 * How far what steps were predicted to lift and what others then measured lie apart.
 *
 * <p>In: an organisation's assessments, and any of its frameworks, so that new constants can be
 * tried against the history. Out: means for an activity and a competency, over ten leaders or a
 * multiple of ten, so that nobody's gain is seen in a figure or between two.
 */
@NullMarked
package dev.careerpath.assessment.calibration;

import org.jspecify.annotations.NullMarked;
