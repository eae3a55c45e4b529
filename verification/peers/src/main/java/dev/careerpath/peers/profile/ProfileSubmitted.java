package dev.careerpath.peers.profile;

import dev.careerpath.peers.step.Announcement;
import dev.careerpath.peers.step.Step;
import org.springframework.modulith.events.Externalized;

/** A profile was taken in. */
@Externalized(ProfileSubmitted.TOPIC)
public record ProfileSubmitted(String profile, String correlation, byte[] value)
        implements Announcement {

    /** Where others read of it. */
    public static final String TOPIC = "modulith.profiles";

    @Override
    public Step by() {
        return Step.PROFILES;
    }
}
