package dev.careerpath.profile.events;

/** The topics that this service reads or writes. */
public final class Topics {

    /** What this service tells the others. */
    public static final String PROFILES = "careerpath.profile.events";

    /** What assessment-service tells. */
    public static final String ASSESSMENTS = "careerpath.assessment.events";

    /** What roadmap-service tells. */
    public static final String PROGRESS = "careerpath.progress.events";

    private Topics() {}
}
