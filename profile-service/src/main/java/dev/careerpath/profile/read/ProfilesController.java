package dev.careerpath.profile.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.careerpath.profile.drafts.DraftView;
import dev.careerpath.profile.drafts.Drafts;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Profiles", description = "What is known of a leader, as it was submitted")
@RequestMapping("/v1/profiles")
class ProfilesController {

    private final Profiles profiles;
    private final Drafts drafts;
    private final JsonMapper json;

    ProfilesController(Profiles profiles, Drafts drafts, JsonMapper json) {
        this.profiles = profiles;
        this.drafts = drafts;
        this.json = json;
    }

    /**
     * What this service holds.
     *
     * @param draft what its person has typed and not sent; for nobody else
     */
    record ProfileExport(@JsonUnwrapped ProfileView profile, @Nullable DraftView draft) {}

    /**
     * What the edge puts together.
     *
     * @param assessment as {@code GET /v1/assessments/{profileId}/export} gives it
     * @param roadmap as {@code GET /v1/roadmaps/{profileId}/export} gives it
     */
    record PersonExport(
            String profileId,
            ProfileExport profile,
            Map<String, Object> assessment,
            Map<String, Object> roadmap) {}

    @GetMapping("/{id}")
    @Operation(summary = "A profile")
    ResponseEntity<ProfileView> one(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch) {
        StoredProfile stored = profiles.get(caller.tenant(), id);
        if (ETags.unchanged(ifNoneMatch, stored.version())) {
            return ResponseEntity.status(304).eTag(ETags.of(stored.version())).build();
        }
        return ResponseEntity.ok().eTag(ETags.of(stored.version())).body(ProfileView.of(stored));
    }

    @GetMapping("/{id}/export")
    @Operation(
            summary = "Everything that is held on a person",
            description =
                    "At the edge, where every service gives its part; 503 where one does not, so"
                            + " that there is no export with a hole. This service by itself gives"
                            + " the profile.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PersonExport.class))))
    ProfileExport export(Caller caller, @PathVariable String id) {
        StoredProfile stored = profiles.get(caller.tenant(), id);
        boolean own = caller.person().equals(stored.sharing().person());
        DraftView draft =
                own
                        ? drafts.of(caller.tenant(), caller.person())
                                .map(it -> DraftView.of(it, json))
                                .orElse(null)
                        : null;
        return new ProfileExport(ProfileView.of(stored), draft);
    }
}
