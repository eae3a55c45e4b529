package dev.careerpath.profile.revise;

import dev.careerpath.profile.events.ProfileEvents;
import dev.careerpath.profile.model.EvidenceIds;
import dev.careerpath.profile.model.Ids;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.model.ProfileRules;
import dev.careerpath.profile.model.RatingDays;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.problem.JsonErrors;
import dev.careerpath.starter.web.MergePatch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes a profile that the caller has read. */
@Component
class RevisingProfile {

    private final Profiles profiles;
    private final ProfileEvents events;
    private final JsonMapper json;
    private final Clock clock;

    RevisingProfile(Profiles profiles, ProfileEvents events, JsonMapper json, Clock clock) {
        this.profiles = profiles;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Puts another profile in its place; the same one changes nothing.
     *
     * @param expected the version the caller read
     * @throws ApiProblem 404 unknown, 412 changed since, 400 not valid
     */
    StoredProfile replace(String tenant, String id, long expected, Profile profile) {
        return store(read(tenant, id, expected), profile);
    }

    /** Applies a JSON Merge Patch (RFC 7396). */
    StoredProfile patch(String tenant, String id, long expected, JsonNode patch) {
        StoredProfile current = read(tenant, id, expected);
        if (!(patch instanceof ObjectNode changes)) {
            throw new InvalidRequest("", "A merge patch of a profile is a JSON object.");
        }
        ObjectNode merged = MergePatch.apply(json.valueToTree(current.present()), changes);
        try {
            return store(current, json.treeToValue(merged, Profile.class));
        } catch (JacksonException e) {
            throw new InvalidRequest(List.of(JsonErrors.describe(e)));
        }
    }

    private StoredProfile read(String tenant, String id, long expected) {
        StoredProfile current = profiles.get(tenant, id);
        if (current.version() != expected) {
            throw ApiProblem.preconditionFailed(current.version());
        }
        return current;
    }

    private StoredProfile store(StoredProfile current, Profile profile) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = now.atZone(profile.zone()).toLocalDate();
        Profile held = current.present();
        List<FieldError> errors =
                new ArrayList<>(ProfileRules.check(profile, held.ratings(), today));
        errors.addAll(EvidenceIds.check(profile.evidence(), held.evidence()));
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        Profile complete =
                profile.withEvidence(
                                EvidenceIds.complete(
                                        profile.evidence(), held.evidence(), _ -> Ids.next(now)))
                        .withRatings(RatingDays.complete(profile.ratings(), held.ratings(), today));
        if (complete.equals(held)) {
            return current;
        }
        return profiles.change(
                current,
                complete,
                events.revised(
                        current.id(), current.tenant(), current.version() + 1, complete, now),
                now);
    }
}
