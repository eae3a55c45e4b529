package dev.careerpath.assessment.events;

/** The types of events that this service reads or writes. */
public final class EventTypes {

    public static final String SUBMITTED = "dev.careerpath.profile.submitted.v1";
    public static final String REVISED = "dev.careerpath.profile.revised.v1";
    public static final String EVIDENCE_ADDED = "dev.careerpath.profile.evidence-added.v1";
    public static final String ACCESS_CHANGED = "dev.careerpath.profile.access-changed.v1";

    /** The profile is gone; carried by every topic, without data. */
    public static final String ERASED = "dev.careerpath.profile.erased.v1";

    public static final String RATED = "dev.careerpath.rating.submitted.v1";
    public static final String ADOPTED = "dev.careerpath.framework.adopted.v1";
    public static final String ASSESSED = "dev.careerpath.assessment.completed.v1";

    public static final String STARTED = "dev.careerpath.milestone.started.v1";
    public static final String COMPLETED = "dev.careerpath.milestone.completed.v1";
    public static final String SKIPPED = "dev.careerpath.milestone.skipped.v1";
    public static final String REOPENED = "dev.careerpath.milestone.reopened.v1";

    private EventTypes() {}
}
