package dev.careerpath.profile.submit;

import dev.careerpath.profile.events.ProfileEvents;
import dev.careerpath.profile.model.EvidenceIds;
import dev.careerpath.profile.model.Ids;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.model.ProfileRules;
import dev.careerpath.profile.model.RatingDays;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes in a new profile. */
@Component
public class SubmittingProfile {

    private final Profiles profiles;
    private final ProfileEvents events;
    private final IdempotencyKeys keys;
    private final JsonMapper json;
    private final Clock clock;

    SubmittingProfile(
            Profiles profiles,
            ProfileEvents events,
            IdempotencyKeys keys,
            JsonMapper json,
            Clock clock) {
        this.profiles = profiles;
        this.events = events;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Stores it as version 1; a repeat under the same key gives the profile that the first made.
     *
     * @throws InvalidRequest with everything that needs mending
     */
    StoredProfile submit(String tenant, Profile profile, @Nullable String key) {
        List<FieldError> errors = errors(profile);
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        Instant now = now();
        String id = Ids.next(now);
        if (key != null) {
            id = keys.reserve(tenant, key, hash(profile), id, now);
        }
        StoredProfile stored = first(tenant, id, profile, now);
        try {
            profiles.add(stored);
            return stored;
        } catch (DuplicateKeyException e) {
            return profiles.get(tenant, id);
        }
    }

    /** What needs mending in a new profile. */
    public List<FieldError> errors(Profile profile) {
        List<FieldError> errors =
                new ArrayList<>(
                        ProfileRules.check(
                                profile,
                                List.of(),
                                clock.instant().atZone(profile.zone()).toLocalDate()));
        errors.addAll(EvidenceIds.check(profile.evidence(), List.of()));
        return errors;
    }

    /** The first version of a valid profile, with its event in the outbox. */
    public StoredProfile first(String tenant, String id, Profile profile, Instant now) {
        Profile complete =
                profile.withEvidence(
                                EvidenceIds.complete(
                                        profile.evidence(),
                                        List.of(),
                                        index ->
                                                Ids.derived(
                                                        id, "evidence", Integer.toString(index))))
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
                List.of(events.submitted(id, tenant, complete, now)));
    }

    /** Now, as exact as the store keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String hash(Profile profile) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(json.writeValueAsBytes(profile)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
