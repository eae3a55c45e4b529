package dev.careerpath.assessment.published;

import java.util.List;

/** Somebody who keeps count of assessments. */
@FunctionalInterface
public interface FollowsAssessments {

    /**
     * Takes a batch in, in the order of each partition. A batch that was taken in before, as a
     * whole or in part, changes nothing.
     *
     * @throws RuntimeException if it is to be delivered again, to all who follow
     */
    void take(List<PublishedAssessment> batch);
}
