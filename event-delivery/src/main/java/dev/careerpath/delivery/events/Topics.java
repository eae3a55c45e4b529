package dev.careerpath.delivery.events;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The topics that streams and subscriptions follow. */
public final class Topics {

    /** What profile-service tells. */
    public static final String PROFILES = "careerpath.profile.events";

    /** What assessment-service tells. */
    public static final String ASSESSMENTS = "careerpath.assessment.events";

    /** What happens to roadmaps; every stream and subscription may follow it. */
    public static final String PROGRESS = "careerpath.progress.events";

    private Topics() {}

    /** Those whose events a token with these scopes may read. */
    public static Set<String> readable(Collection<String> scopes) {
        Set<String> topics = new TreeSet<>(Set.of(PROGRESS));
        if (scopes.contains("profiles:read")) {
            topics.add(PROFILES);
        }
        if (scopes.contains("assessments:read")) {
            topics.add(ASSESSMENTS);
        }
        return topics;
    }
}
