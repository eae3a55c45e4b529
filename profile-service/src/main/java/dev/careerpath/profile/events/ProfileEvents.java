package dev.careerpath.profile.events;

import dev.careerpath.profile.model.Context;
import dev.careerpath.profile.model.CurrentRole;
import dev.careerpath.profile.model.Education;
import dev.careerpath.profile.model.Evidence;
import dev.careerpath.profile.model.Experience;
import dev.careerpath.profile.model.Goal;
import dev.careerpath.profile.model.Ids;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.model.Rating;
import dev.careerpath.profile.model.Situation;
import dev.careerpath.profile.model.TargetRole;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.observe.Correlation;
import dev.careerpath.starter.observe.EventTracing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the events of a profile; each carries the whole profile without what names a person. */
@Component
public class ProfileEvents {

    private final EventTracing tracing;
    private final JsonMapper json;

    ProfileEvents(EventTracing tracing, JsonMapper json) {
        this.tracing = tracing;
        this.json = json;
    }

    private record Changed(long profileVersion, Announced profile) {}

    private record Announced(
            String timeZone,
            @Nullable CurrentRole currentRole,
            @Nullable TargetRole targetRole,
            @Nullable Context context,
            @Nullable Experience experience,
            List<Education> education,
            List<Rating> ratings,
            List<Shown> evidence,
            @Nullable Goal goal,
            @Nullable Situation situation) {}

    private record Shown(
            @Nullable String id,
            @Nullable String competency,
            Evidence.@Nullable Kind kind,
            @Nullable LocalDate date,
            @Nullable Double level) {}

    public Event submitted(String id, String tenant, Profile profile, Instant now) {
        return event("profile.submitted.v1", id, tenant, 1, data(1, profile), now);
    }

    public Event revised(String id, String tenant, long version, Profile profile, Instant now) {
        return event("profile.revised.v1", id, tenant, version, data(version, profile), now);
    }

    public Event evidenceAdded(
            String id, String tenant, long version, Profile profile, Instant now) {
        return event("profile.evidence-added.v1", id, tenant, version, data(version, profile), now);
    }

    public Event erased(String id, String tenant, long version, Instant now) {
        return event("profile.erased.v1", id, tenant, version, "", now);
    }

    private String data(long version, Profile profile) {
        return json.writeValueAsString(
                new Changed(
                        version,
                        new Announced(
                                profile.timeZone(),
                                profile.currentRole(),
                                profile.targetRole(),
                                profile.context(),
                                profile.experience(),
                                profile.education(),
                                profile.ratings(),
                                profile.evidence().stream()
                                        .map(e ->
                                                new Shown(
                                                        e.id(),
                                                        e.competency(),
                                                        e.kind(),
                                                        e.date(),
                                                        e.level()))
                                        .toList(),
                                profile.goal(),
                                profile.situation())));
    }

    private Event event(
            String type, String id, String tenant, long version, String data, Instant now) {
        return new Event(
                Ids.next(now),
                "/profile-service",
                "dev.careerpath." + type,
                id,
                now,
                version,
                tenant,
                Correlation.current(),
                null,
                tracing.current(),
                now,
                data);
    }
}
