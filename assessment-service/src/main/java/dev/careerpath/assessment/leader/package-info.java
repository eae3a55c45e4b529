/**
 * What is known of one leader: the profile, other people's ratings and the milestones of a plan.
 * In: the records of the events and of the API, as they stand there. Out: {@link
 * dev.careerpath.assessment.leader.Known}, which an assessment is made from and stored with. Says
 * nothing of how ready anybody is.
 */
@NullMarked
package dev.careerpath.assessment.leader;

import org.jspecify.annotations.NullMarked;
