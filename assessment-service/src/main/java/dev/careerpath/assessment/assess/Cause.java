package dev.careerpath.assessment.assess;

import org.jspecify.annotations.Nullable;

/**
 * What led to an assessment.
 *
 * @param detail for people and machines to tell causes of one kind apart: the group of a rater, the
 *     version of a framework; CONFIRMED or REFUSED where somebody else said so of a finished
 *     milestone
 * @param milestoneId of the roadmap, where a milestone was the cause
 */
public record Cause(Kind kind, @Nullable String detail, @Nullable String milestoneId) {

    /** The kinds of causes. */
    public enum Kind {
        PROFILE_SUBMITTED,
        PROFILE_REVISED,
        EVIDENCE_ADDED,
        RATING_SUBMITTED,
        MILESTONE_STARTED,
        MILESTONE_COMPLETED,
        MILESTONE_SKIPPED,
        MILESTONE_REOPENED,
        FRAMEWORK_ADOPTED
    }

    static Cause of(Kind kind) {
        return new Cause(kind, null, null);
    }
}
