package dev.careerpath.peers.roadmap;

import dev.careerpath.peers.step.Announcement;
import dev.careerpath.peers.step.Step;
import org.springframework.modulith.events.Externalized;

/** A roadmap was made. */
@Externalized(RoadmapGenerated.TOPIC)
public record RoadmapGenerated(String profile, String correlation, byte[] value)
        implements Announcement {

    /** Where others read of it. */
    public static final String TOPIC = "modulith.progress";

    @Override
    public Step by() {
        return Step.ROADMAPS;
    }
}
