package dev.careerpath.profile.evidence;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.profile.events.ProfileEvents;
import dev.careerpath.profile.model.Evidence;
import dev.careerpath.profile.model.EvidenceRules;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds one piece of evidence to a profile. */
@Component
class AddingEvidence {

    private final Profiles profiles;
    private final ProfileEvents events;
    private final IdempotencyKeys keys;
    private final Clock clock;

    AddingEvidence(Profiles profiles, ProfileEvents events, IdempotencyKeys keys, Clock clock) {
        this.profiles = profiles;
        this.events = events;
        this.keys = keys;
        this.clock = clock;
    }

    /** The evidence with its id, and the version of the profile that holds it. */
    record Added(Evidence evidence, long version) {}

    /**
     * Adds it; a repeat under the same key gives what the first added.
     *
     * @param expected the versions that the caller is ready to change; null for whatever it is
     * @throws ApiProblem 404 unknown, 412 changed since, 400 not valid, 422 the key came with
     *     another body before
     */
    Added add(
            String tenant,
            String profileId,
            @Nullable IfMatch expected,
            Sent<Evidence> sent,
            @Nullable String key) {
        StoredProfile current = profiles.get(tenant, profileId);
        Instant now = clock.instant();
        LocalDate today = now.atZone(current.present().zone()).toLocalDate();
        Evidence evidence = sent.checked(it -> EvidenceRules.check(it, today));
        String id = Uuids.timeOrdered(now).toString();
        if (key != null) {
            String scope = tenant + " evidence " + profileId;
            id = keys.reserve(scope, key, profileId, keys.hash(evidence), id, now);
        }
        return add(current, expected, evidence.withId(id), now);
    }

    private Added add(
            StoredProfile read, @Nullable IfMatch expected, Evidence evidence, Instant now) {
        if (expected != null
                && !read.present().evidence().contains(evidence)
                && !expected.matches(read.version())) {
            throw ApiProblem.preconditionFailed(read.version());
        }
        // Without If-Match the addition commutes with whatever came between.
        return expected == null
                ? profiles.whateverVersion(read, current -> store(current, evidence, now))
                : store(read, evidence, now);
    }

    private Added store(StoredProfile current, Evidence evidence, Instant now) {
        if (current.present().evidence().contains(evidence)) {
            return new Added(evidence, current.version());
        }
        List<Evidence> all = new ArrayList<>(current.present().evidence());
        if (all.size() >= EvidenceRules.AT_MOST) {
            throw new InvalidRequest(
                    "",
                    "The profile holds %d pieces of evidence; remove some first."
                            .formatted(EvidenceRules.AT_MOST));
        }
        all.add(evidence);
        Profile after = current.present().withEvidence(all);
        StoredProfile stored =
                profiles.change(current, after, events.evidenceAdded(current, after, now), now);
        return new Added(evidence, stored.version());
    }
}
