package dev.careerpath.assessment.events;

/** The topics that this service reads or writes. */
public final class Topics {

    /** What profile-service tells. */
    public static final String PROFILES = "careerpath.profile.events";

    /** What this service tells the others. */
    public static final String ASSESSMENTS = "careerpath.assessment.events";

    /** What this service tells itself: ratings and adopted frameworks. */
    public static final String INPUTS = "careerpath.assessment.inputs";

    /** What roadmap-service tells. */
    public static final String PROGRESS = "careerpath.progress.events";

    private Topics() {}
}
