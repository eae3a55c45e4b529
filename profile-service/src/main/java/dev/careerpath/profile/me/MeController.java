package dev.careerpath.profile.me;

import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.text.TextRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "You", description = "Who you are here and what is yours")
class MeController {

    private static final Pattern ACCOUNT = Pattern.compile("[^\\s\\p{Cntrl}\\p{Cf}]{1,254}");

    private final KnowingMe knowing;

    MeController(KnowingMe knowing) {
        this.knowing = knowing;
    }

    private record Shared(List<SharedWithMe> items) {}

    /**
     * @param person an account as the issuer of tokens names it in {@code sub}
     */
    record PersonBody(
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 1, maxLength = 254)
                    @Nullable String person) {

        private List<FieldError> errors() {
            return person == null
                            || !ACCOUNT.matcher(person).matches()
                            || TextRule.SINGLE_LINE.problem(person) != null
                    ? List.of(
                            new FieldError(
                                    "/person",
                                    "Give the account's sub, without spaces, up to 254"
                                            + " characters."))
                    : List.of();
        }
    }

    @GetMapping("/v1/me")
    @Operation(summary = "Who you are here, with your own profiles")
    Me me(Viewer viewer) {
        return knowing.me(viewer);
    }

    @PostMapping("/v1/me/claim")
    @Operation(
            operationId = "claimProfiles",
            summary = "Claim the profiles that were submitted for you",
            description =
                    "To be called after signing in. Yours become those that name your verified"
                            + " e-mail address and are nobody's yet; repeating it changes nothing.")
    Me claim(Viewer viewer) {
        knowing.claim(viewer);
        return knowing.me(viewer);
    }

    @GetMapping("/v1/shared")
    @Operation(operationId = "listShared", summary = "What others share with you")
    Shared shared(Viewer viewer) {
        return new Shared(knowing.shared(viewer));
    }

    @PutMapping("/v1/profiles/{id}/person")
    @Operation(
            summary = "Say whose a profile is",
            description = "By its account; with an e-mail address instead, see POST /v1/me/claim.")
    @Succeeds(204)
    ResponseEntity<Void> give(
            Caller caller, @PathVariable String id, @RequestBody Sent<PersonBody> sent) {
        PersonBody said = sent.checked(PersonBody::errors);
        knowing.give(caller.tenant(), id, String.valueOf(said.person()));
        return ResponseEntity.noContent().build();
    }
}
