package dev.careerpath.profile.submit;

import dev.careerpath.profile.drafts.Drafts;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.read.ProfileView;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.idempotency.IdempotencyKey;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Profiles", description = "What is known of a leader, as it was submitted")
class SubmitController {

    private final SubmittingProfile submitting;
    private final Drafts drafts;

    SubmitController(SubmittingProfile submitting, Drafts drafts) {
        this.submitting = submitting;
        this.drafts = drafts;
    }

    @PostMapping("/v1/profiles")
    @Operation(
            summary = "Submit a profile",
            description = "With an Idempotency-Key a repeated request makes no second profile.")
    @Succeeds(value = 201, etag = true)
    ResponseEntity<ProfileView> submit(
            Viewer viewer,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody Sent<Profile> profile) {
        StoredProfile stored =
                submitting.submit(
                        viewer.caller().tenant(),
                        viewer.ofTenant() ? null : viewer.caller().person(),
                        profile,
                        IdempotencyKey.checked(key));
        if (!viewer.ofTenant()) {
            drafts.forget(viewer.caller().tenant(), viewer.caller().person());
        }
        return ResponseEntity.created(URI.create("/v1/profiles/" + stored.id()))
                .eTag(ETags.of(stored.version()))
                .body(ProfileView.of(stored));
    }
}
