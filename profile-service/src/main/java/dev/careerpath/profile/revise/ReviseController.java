package dev.careerpath.profile.revise;

import dev.careerpath.profile.drafts.Drafts;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.read.ProfileView;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.web.ETags;
import dev.careerpath.starter.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@Tag(name = "Profiles", description = "What is known of a leader, as it was submitted")
class ReviseController {

    private final RevisingProfile revising;
    private final Drafts drafts;

    ReviseController(RevisingProfile revising, Drafts drafts) {
        this.revising = revising;
        this.drafts = drafts;
    }

    @PutMapping(path = "/v1/profiles/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Replace a profile",
            description = "Needs If-Match with the ETag you read.")
    ResponseEntity<ProfileView> replace(
            Caller caller,
            @PathVariable String id,
            @Parameter(required = true)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @RequestBody Sent<Profile> profile) {
        StoredProfile stored =
                revising.replace(caller.tenant(), id, IfMatch.required(ifMatch), profile);
        if (caller.person().equals(stored.sharing().person())) {
            drafts.forget(caller.tenant(), caller.person());
        }
        return answer(stored);
    }

    @PatchMapping(path = "/v1/profiles/{id}", consumes = "application/merge-patch+json")
    @Operation(
            summary = "Change parts of a profile (JSON Merge Patch)",
            description = "Needs If-Match with the ETag you read.")
    ResponseEntity<ProfileView> patch(
            Caller caller,
            @PathVariable String id,
            @Parameter(required = true)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        return answer(revising.patch(caller.tenant(), id, IfMatch.required(ifMatch), patch));
    }

    private static ResponseEntity<ProfileView> answer(StoredProfile stored) {
        return ResponseEntity.ok().eTag(ETags.of(stored.version())).body(ProfileView.of(stored));
    }
}
