package dev.careerpath.profile.revise;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.profile.events.ProfileEvents;
import dev.careerpath.profile.model.EvidenceIds;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.model.ProfileRules;
import dev.careerpath.profile.model.RatingDays;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.audit.Audited;
import dev.careerpath.starter.body.Bodies;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.web.IfMatch;
import dev.careerpath.starter.web.MergePatch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes a profile that the caller has read. */
@Component
class RevisingProfile {

    private final Profiles profiles;
    private final ProfileEvents events;
    private final Bodies bodies;
    private final JsonMapper json;
    private final Clock clock;

    RevisingProfile(
            Profiles profiles, ProfileEvents events, Bodies bodies, JsonMapper json, Clock clock) {
        this.profiles = profiles;
        this.events = events;
        this.bodies = bodies;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Puts another profile in its place; the same one changes nothing.
     *
     * @param expected the versions that the caller is ready to change
     * @throws ApiProblem 404 unknown, 412 changed since, 400 not valid
     */
    StoredProfile replace(String tenant, String id, IfMatch expected, Sent<Profile> profile) {
        return store(read(tenant, id, expected), profile);
    }

    /** Applies a JSON Merge Patch (RFC 7396). */
    StoredProfile patch(String tenant, String id, IfMatch expected, ObjectNode patch) {
        StoredProfile current = read(tenant, id, expected);
        ObjectNode merged = MergePatch.apply(json.valueToTree(current.present()), patch);
        return store(current, bodies.read(merged, Profile.class));
    }

    private StoredProfile read(String tenant, String id, IfMatch expected) {
        StoredProfile current = profiles.get(tenant, id);
        if (!expected.matches(current.version())) {
            throw ApiProblem.preconditionFailed(current.version());
        }
        return current;
    }

    private StoredProfile store(StoredProfile current, Sent<Profile> sent) {
        Instant now = clock.instant();
        Profile held = current.present();
        Profile profile =
                sent.checked(
                        it -> ProfileRules.check(it, held, now.atZone(it.zone()).toLocalDate()));
        LocalDate today = now.atZone(profile.zone()).toLocalDate();
        Profile complete =
                profile.withEvidence(
                                EvidenceIds.complete(
                                        profile.evidence(),
                                        held.evidence(),
                                        _ -> Uuids.timeOrdered(now).toString()))
                        .withRatings(RatingDays.complete(profile.ratings(), held.ratings(), today));
        if (complete.equals(held)) {
            return current;
        }
        StoredProfile stored =
                profiles.change(current, complete, events.revised(current, complete, now), now);
        Audited.changed(differences(held, complete));
        return stored;
    }

    private List<String> differences(Profile before, Profile after) {
        JsonNode was = json.valueToTree(before);
        JsonNode is = json.valueToTree(after);
        Set<String> fields = new TreeSet<>(was.propertyNames());
        fields.addAll(is.propertyNames());
        return fields.stream()
                .filter(field -> !was.path(field).equals(is.path(field)))
                .map(field -> "/" + field)
                .toList();
    }
}
