package dev.careerpath.roadmap.credentials;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.starter.problem.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Definitions", description = "What credentials and learning records name")
class AchievementsController {

    private final Catalogue catalogue;
    private final CredentialSigner signer;

    AchievementsController(Catalogue catalogue, CredentialSigner signer) {
        this.catalogue = catalogue;
        this.signer = signer;
    }

    /** An Achievement of Open Badges 3.0. */
    private record Achievement(
            @JsonProperty("@context") List<String> context,
            String id,
            List<String> type,
            String achievementType,
            String name,
            String description,
            Map<String, String> criteria) {}

    @GetMapping("/.well-known/credentials/achievements/{activity}")
    @Operation(
            operationId = "getAchievement",
            summary = "What a credential is about: a step of the catalogue as an achievement")
    Achievement achievement(@PathVariable String activity) {
        Activity found =
                catalogue
                        .activity(activity)
                        .orElseThrow(
                                () -> ApiProblem.notFound("Nothing is known by this address."));
        return new Achievement(
                AchievementCredential.CONTEXT,
                AchievementCredential.address(signer.issuer(), found.id()),
                List.of("Achievement"),
                "Achievement",
                found.title(),
                "A step of about %d hours on the way to a technology leadership role."
                        .formatted(found.hours()),
                Map.of("narrative", "- " + String.join("\n- ", found.doneWhen())));
    }
}
