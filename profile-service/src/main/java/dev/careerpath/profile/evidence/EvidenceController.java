package dev.careerpath.profile.evidence;

import dev.careerpath.profile.events.ProfileEvents;
import dev.careerpath.profile.model.Evidence;
import dev.careerpath.profile.model.EvidenceRules;
import dev.careerpath.profile.model.Ids;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EvidenceController {

    private static final int ATTEMPTS = 5;

    private final Profiles profiles;
    private final ProfileEvents events;
    private final Clock clock;

    EvidenceController(Profiles profiles, ProfileEvents events, Clock clock) {
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping("/v1/profiles/{id}/evidence")
    @Operation(
            summary = "Add a piece of evidence",
            description = "With If-Match only to the version you read.")
    ResponseEntity<Evidence> add(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Evidence evidence) {
        Long expected = ifMatch == null ? null : ETags.required(ifMatch);
        for (int attempt = 1; ; attempt++) {
            StoredProfile current = profiles.get(caller.tenant(), id);
            if (expected != null && expected != current.version()) {
                throw ApiProblem.preconditionFailed(current.version());
            }
            try {
                return add(current, evidence);
            } catch (ApiProblem e) {
                // Without If-Match the addition commutes with whatever came between.
                if (expected != null || e.status().value() != 412 || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private ResponseEntity<Evidence> add(StoredProfile current, Evidence evidence) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Profile before = current.present();
        List<FieldError> errors =
                new ArrayList<>(
                        EvidenceRules.check(evidence, now.atZone(before.zone()).toLocalDate()));
        if (evidence.id() != null) {
            errors.add(new FieldError("/id", "Leave the id out; the service gives one."));
        }
        if (before.evidence().size() >= EvidenceRules.AT_MOST) {
            errors.add(
                    new FieldError(
                            "", "The profile holds 500 pieces of evidence; remove some first."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        Evidence added = evidence.withId(Ids.next(now));
        List<Evidence> all = new ArrayList<>(before.evidence());
        all.add(added);
        Profile after = before.withEvidence(all);
        StoredProfile stored =
                profiles.change(
                        current,
                        after,
                        events.evidenceAdded(
                                current.id(), current.tenant(), current.version() + 1, after, now),
                        now);
        return ResponseEntity.created(URI.create("/v1/profiles/" + stored.id()))
                .eTag(ETags.of(stored.version()))
                .body(added);
    }
}
