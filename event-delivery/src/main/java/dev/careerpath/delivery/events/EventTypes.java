package dev.careerpath.delivery.events;

/** The types of events by name. */
public final class EventTypes {

    public static final String SUBMITTED = "dev.careerpath.profile.submitted.v1";
    public static final String REVISED = "dev.careerpath.profile.revised.v1";
    public static final String EVIDENCE_ADDED = "dev.careerpath.profile.evidence-added.v1";
    public static final String ACCESS_CHANGED = "dev.careerpath.profile.access-changed.v1";

    /** The profile was erased; carried by every topic, without data. */
    public static final String ERASED = "dev.careerpath.profile.erased.v1";

    public static final String ASSESSED = "dev.careerpath.assessment.completed.v1";

    public static final String ROADMAP_GENERATED = "dev.careerpath.roadmap.generated.v1";
    public static final String ROADMAP_REVISED = "dev.careerpath.roadmap.revised.v1";
    public static final String ROADMAP_COMPLETED = "dev.careerpath.roadmap.completed.v1";
    public static final String STAGE_COMPLETED = "dev.careerpath.stage.completed.v1";
    public static final String MILESTONE_STARTED = "dev.careerpath.milestone.started.v1";
    public static final String MILESTONE_COMPLETED = "dev.careerpath.milestone.completed.v1";
    public static final String MILESTONE_SKIPPED = "dev.careerpath.milestone.skipped.v1";
    public static final String MILESTONE_REOPENED = "dev.careerpath.milestone.reopened.v1";
    public static final String MILESTONE_REVIEWED = "dev.careerpath.milestone.reviewed.v1";

    public static final String COMMENT_ADDED = "dev.careerpath.comment.added.v1";
    public static final String COMMENT_CHANGED = "dev.careerpath.comment.changed.v1";
    public static final String COMMENT_REMOVED = "dev.careerpath.comment.removed.v1";
    public static final String COMMITMENT_PROPOSED = "dev.careerpath.commitment.proposed.v1";
    public static final String COMMITMENT_CHANGED = "dev.careerpath.commitment.changed.v1";
    public static final String COMMITMENT_REMOVED = "dev.careerpath.commitment.removed.v1";

    /** A subscription was paused because its endpoint failed for days. */
    public static final String SUBSCRIPTION_PAUSED = "dev.careerpath.subscription.paused.v1";

    /** A subscription has ended because its endpoint said that it is gone. */
    public static final String SUBSCRIPTION_ENDED = "dev.careerpath.subscription.ended.v1";

    /** What a test sends; no event of this type ever happens. */
    public static final String SUBSCRIPTION_TEST = "dev.careerpath.subscription.test.v1";

    private EventTypes() {}
}
