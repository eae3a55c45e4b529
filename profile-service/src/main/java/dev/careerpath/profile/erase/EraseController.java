package dev.careerpath.profile.erase;

import dev.careerpath.profile.audit.AuditEntries;
import dev.careerpath.profile.drafts.Drafts;
import dev.careerpath.profile.events.ProfileEvents;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.profile.tokens.MakingTokens;
import dev.careerpath.starter.event.Keeping;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Profiles", description = "What is known of a leader, as it was submitted")
class EraseController {

    private final Profiles profiles;
    private final ProfileEvents events;
    private final IdempotencyKeys keys;
    private final MakingTokens tokens;
    private final Drafts drafts;
    private final AuditEntries audit;
    private final Keeping keeping;
    private final Clock clock;

    EraseController(
            Profiles profiles,
            ProfileEvents events,
            IdempotencyKeys keys,
            MakingTokens tokens,
            Drafts drafts,
            AuditEntries audit,
            Keeping keeping,
            Clock clock) {
        this.profiles = profiles;
        this.events = events;
        this.keys = keys;
        this.tokens = tokens;
        this.drafts = drafts;
        this.audit = audit;
        this.keeping = keeping;
        this.clock = clock;
    }

    @DeleteMapping("/v1/profiles/{id}")
    @Operation(
            summary = "Erase a person everywhere",
            description = "Here at once; in the other services when the event has reached them.")
    @Succeeds(202)
    ResponseEntity<Void> erase(Caller caller, @PathVariable String id) {
        StoredProfile stored = profiles.get(caller.tenant(), id);
        Instant now = clock.instant();
        // First, so that no key, token or draft can outlive a crash in between.
        keys.forget(id);
        String person = stored.sharing().person();
        if (person != null) {
            tokens.revokeAll(caller.tenant(), person);
            drafts.forget(caller.tenant(), person);
        }
        profiles.whateverVersion(
                stored,
                current -> {
                    profiles.erase(
                            current,
                            events.erased(id, caller.tenant(), current.version() + 1, now),
                            now,
                            now.plus(keeping.erasedWithin()));
                    return current;
                });
        audit.pseudonymise(id);
        return ResponseEntity.accepted().build();
    }
}
