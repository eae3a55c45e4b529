package dev.careerpath.profile.submit;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.profile.events.ProfileEvents;
import dev.careerpath.profile.model.EvidenceIds;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.model.ProfileRules;
import dev.careerpath.profile.model.RatingDays;
import dev.careerpath.profile.model.Sharing;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.profile.store.StoredSharing;
import dev.careerpath.starter.access.OpaqueIds;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Takes in a new profile. */
@Component
public class SubmittingProfile {

    private final Profiles profiles;
    private final ProfileEvents events;
    private final IdempotencyKeys keys;
    private final Clock clock;

    SubmittingProfile(Profiles profiles, ProfileEvents events, IdempotencyKeys keys, Clock clock) {
        this.profiles = profiles;
        this.events = events;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Stores it as version 1; a repeat under the same key gives the profile that the first made.
     *
     * @param person whose it is; null when somebody else of the tenant submits it for them
     * @throws InvalidRequest with everything that needs mending
     * @throws ApiProblem 422 if the key came with another body before
     */
    StoredProfile submit(
            String tenant, @Nullable String person, Sent<Profile> sent, @Nullable String key) {
        Profile profile = sent.checked(this::problems);
        Instant now = clock.instant();
        String id = Uuids.timeOrdered(now).toString();
        if (key != null) {
            // Nobody gets to another's profile by way of the same key.
            String owner = person == null ? tenant : tenant + "/" + OpaqueIds.of(tenant, person);
            id = keys.reserve(owner, key, id, keys.hash(profile), id, now);
        }
        Sharing sharing = person == null ? Sharing.NOBODY : Sharing.NOBODY.ofPerson(person);
        StoredProfile stored = first(tenant, id, profile, sharing, null, now);
        try {
            profiles.add(stored);
            return stored;
        } catch (DuplicateKeyException e) {
            return profiles.get(tenant, id);
        }
    }

    /** What needs mending in a new profile, beside its schema. */
    public List<FieldError> problems(Profile profile) {
        return ProfileRules.check(
                profile, null, clock.instant().atZone(profile.zone()).toLocalDate());
    }

    /**
     * The first version of a valid profile, with its event in the outbox.
     *
     * @param bodyHash by which a repeat under the same key is told from another body; null without
     */
    public StoredProfile first(
            String tenant,
            String id,
            Profile profile,
            Sharing sharing,
            @Nullable String bodyHash,
            Instant now) {
        Profile complete =
                profile.withEvidence(
                                EvidenceIds.complete(
                                        profile.evidence(),
                                        List.of(),
                                        index ->
                                                Uuids.ofParts(
                                                                id,
                                                                "evidence",
                                                                Integer.toString(index))
                                                        .toString()))
                        .withRatings(
                                RatingDays.complete(
                                        profile.ratings(),
                                        List.of(),
                                        now.atZone(profile.zone()).toLocalDate()));
        return new StoredProfile(
                id,
                tenant,
                1,
                false,
                complete,
                now,
                now,
                StoredSharing.of(tenant, sharing, complete.email()),
                List.of(events.submitted(id, tenant, complete, sharing, now)),
                bodyHash);
    }
}
