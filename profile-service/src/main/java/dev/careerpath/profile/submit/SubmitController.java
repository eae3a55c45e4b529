package dev.careerpath.profile.submit;

import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.read.ProfileView;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SubmitController {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final SubmittingProfile submitting;

    SubmitController(SubmittingProfile submitting) {
        this.submitting = submitting;
    }

    @PostMapping("/v1/profiles")
    @Operation(
            summary = "Submit a profile",
            description = "With an Idempotency-Key a repeated request makes no second profile.")
    ResponseEntity<ProfileView> submit(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Profile profile) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new InvalidRequest(
                    "",
                    "Idempotency-Key must have 1 to 100 visible ASCII characters, such as a UUID.");
        }
        StoredProfile stored = submitting.submit(caller.tenant(), profile, key);
        return ResponseEntity.created(URI.create("/v1/profiles/" + stored.id()))
                .eTag(ETags.of(stored.version()))
                .body(ProfileView.of(stored));
    }
}
