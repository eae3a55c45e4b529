package dev.careerpath.assessment.assess;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.readiness.Assessing;
import dev.careerpath.assessment.readiness.LeaderProfile;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.step.Announcement;
import dev.careerpath.starter.step.Derivation;
import dev.careerpath.starter.step.Derived;
import dev.careerpath.starter.step.Head;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a profile event makes of a leader's assessment. */
public final class AssessingProfiles implements Derivation<Assessment> {

    private static final String ERASED = "dev.careerpath.profile.erased.v1";
    private static final String COMPLETED = "dev.careerpath.assessment.completed.v1";

    private final Framework framework;
    private final JsonMapper json;
    private final JsonMapper tolerant;

    public AssessingProfiles(Framework framework, JsonMapper json) {
        this.framework = framework;
        this.json = json;
        // Within a major version a producer may add fields.
        this.tolerant =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ProfileChanged(long profileVersion, LeaderProfile profile) {}

    @Override
    public Set<String> types() {
        return Set.of(
                "dev.careerpath.profile.submitted.v1",
                "dev.careerpath.profile.revised.v1",
                "dev.careerpath.profile.evidence-added.v1",
                ERASED);
    }

    @Override
    public Derived<Assessment> derive(Event event, @Nullable Head<Assessment> current) {
        if (event.type().equals(ERASED)) {
            return new Derived.Erased<>();
        }
        try {
            ProfileChanged changed = tolerant.readValue(event.data(), ProfileChanged.class);
            return new Derived.Next<>(
                    assess(changed.profile(), changed.profileVersion(), event.time()));
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new UnreadableEvent("The profile cannot be assessed: " + e.getMessage(), e);
        }
    }

    /** Assesses as of a moment; the same profile at the same moment gives the same assessment. */
    private Assessment assess(LeaderProfile profile, long profileVersion, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return new Assessment(
                profileVersion, at, Assessing.assess(framework, profile, day), profile);
    }

    @Override
    public List<Announcement> announce(Head<Assessment> head) {
        if (head.erased()) {
            return List.of();
        }
        return List.of(
                new Announcement(
                        COMPLETED,
                        json.writeValueAsString(
                                AssessmentAnnounced.of(head.version(), head.present()))));
    }
}
