/**
 * This service's own assessments as they are published, read once for all who count them. In: the
 * topic of assessments. Out: batches of what each assessment says, to every {@link
 * dev.careerpath.assessment.published.FollowsAssessments}, and dead letters with their reason.
 */
@NullMarked
package dev.careerpath.assessment.published;

import org.jspecify.annotations.NullMarked;
