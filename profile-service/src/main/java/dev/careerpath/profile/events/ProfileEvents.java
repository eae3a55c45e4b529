package dev.careerpath.profile.events;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.profile.model.Context;
import dev.careerpath.profile.model.CurrentRole;
import dev.careerpath.profile.model.Education;
import dev.careerpath.profile.model.Evidence;
import dev.careerpath.profile.model.Experience;
import dev.careerpath.profile.model.Goal;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.model.Rating;
import dev.careerpath.profile.model.Sharing;
import dev.careerpath.profile.model.Situation;
import dev.careerpath.profile.model.TargetRole;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.profile.store.StoredSharing;
import dev.careerpath.starter.access.AccessEntry;
import dev.careerpath.starter.event.Event;
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

    private record Changed(long profileVersion, Announced profile, Access access) {}

    /** Whose it is and who may see what, by opaque ids. */
    private record Access(@Nullable String person, List<AccessEntry.Grant> shares) {}

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

    /** A profile was taken in, of this person where it is theirs. */
    public Event submitted(
            String id, String tenant, Profile profile, Sharing sharing, Instant now) {
        return event(
                "profile.submitted.v1",
                id,
                tenant,
                1,
                data(1, profile, StoredSharing.entry(tenant, id, sharing)),
                now);
    }

    /** The profile was changed to this one. */
    public Event revised(StoredProfile before, Profile profile, Instant now) {
        return changed("profile.revised.v1", before, profile, before.sharing(), now);
    }

    /** The profile was changed to this one, by a piece of evidence. */
    public Event evidenceAdded(StoredProfile before, Profile profile, Instant now) {
        return changed("profile.evidence-added.v1", before, profile, before.sharing(), now);
    }

    /** The profile is somebody else's now, or somebody else may see it. */
    public Event accessChanged(StoredProfile before, Sharing sharing, Instant now) {
        return changed("profile.access-changed.v1", before, before.present(), sharing, now);
    }

    private Event changed(
            String type, StoredProfile before, Profile profile, Sharing sharing, Instant now) {
        long version = before.version() + 1;
        AccessEntry access = StoredSharing.entry(before.tenant(), before.id(), sharing);
        return event(
                type, before.id(), before.tenant(), version, data(version, profile, access), now);
    }

    public Event erased(String id, String tenant, long version, Instant now) {
        return event("profile.erased.v1", id, tenant, version, "", now);
    }

    private String data(long version, Profile profile, AccessEntry access) {
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
                                profile.situation()),
                        new Access(access.person(), access.shares())));
    }

    private Event event(
            String type, String id, String tenant, long version, String data, Instant now) {
        String eventId = Uuids.timeOrdered(now).toString();
        return tracing.inRequest(
                Event.of(
                        eventId,
                        "/profile-service",
                        "dev.careerpath." + type,
                        new Event.About(id, tenant, version),
                        now,
                        data));
    }
}
