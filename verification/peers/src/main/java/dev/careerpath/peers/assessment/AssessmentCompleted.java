package dev.careerpath.peers.assessment;

import dev.careerpath.peers.step.Announcement;
import dev.careerpath.peers.step.Step;
import org.springframework.modulith.events.Externalized;

/** A profile was assessed. */
@Externalized(AssessmentCompleted.TOPIC)
public record AssessmentCompleted(String profile, String correlation, byte[] value)
        implements Announcement {

    /** Where others read of it. */
    public static final String TOPIC = "modulith.assessments";

    @Override
    public Step by() {
        return Step.ASSESSMENTS;
    }
}
