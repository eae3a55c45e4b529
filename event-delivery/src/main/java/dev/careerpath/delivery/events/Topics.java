package dev.careerpath.delivery.events;

/** The topics that streams and subscriptions follow. */
public final class Topics {

    /** What profile-service tells. */
    public static final String PROFILES = "careerpath.profile.events";

    /** What assessment-service tells. */
    public static final String ASSESSMENTS = "careerpath.assessment.events";

    /** What happens to roadmaps; every stream and subscription may follow it. */
    public static final String PROGRESS = "careerpath.progress.events";

    private Topics() {}
}
