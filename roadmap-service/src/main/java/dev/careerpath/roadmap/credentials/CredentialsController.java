package dev.careerpath.roadmap.credentials;

import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.step.DerivedDocuments;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CredentialsController {

    private static final String JWT = "application/vc+jwt";
    private static final String PATH =
            "/v1/roadmaps/{profileId}/milestones/{milestoneId}/credential";

    private final DerivedDocuments<Roadmap> roadmaps;
    private final CredentialSigner signer;

    CredentialsController(DerivedDocuments<Roadmap> roadmaps, CredentialSigner signer) {
        this.roadmaps = roadmaps;
        this.signer = signer;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "A finished milestone as an Open Badges 3.0 credential with its proof",
            description =
                    "As JSON an EnvelopedVerifiableCredential; with Accept: application/vc+jwt the signed JWT itself.")
    Map<String, String> enveloped(
            Caller caller, @PathVariable String profileId, @PathVariable String milestoneId) {
        Map<String, String> envelope = new LinkedHashMap<>();
        envelope.put("@context", "https://www.w3.org/ns/credentials/v2");
        envelope.put("id", "data:" + JWT + "," + jwt(caller, profileId, milestoneId));
        envelope.put("type", "EnvelopedVerifiableCredential");
        return envelope;
    }

    @GetMapping(path = PATH, produces = JWT)
    String jwt(Caller caller, @PathVariable String profileId, @PathVariable String milestoneId) {
        Milestone milestone =
                roadmaps.latest(caller.tenant(), profileId)
                        .flatMap(head -> head.present().milestone(milestoneId))
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no milestone %s in a roadmap of the profile %s."
                                                .formatted(milestoneId, profileId)));
        if (milestone.status() != MilestoneStatus.DONE) {
            throw ApiProblem.conflict(
                    "not-finished",
                    "Only a finished milestone is an achievement",
                    "%s is %s; export it once it is DONE."
                            .formatted(milestoneId, milestone.status()));
        }
        return signer.sign(
                AchievementCredential.of(signer.issuer(), caller.tenant(), profileId, milestone));
    }

    @GetMapping("/.well-known/credentials")
    @Operation(summary = "The public keys that check credentials, as a JWK set")
    Map<String, Object> keys() {
        return signer.publicKeys();
    }

    @GetMapping("/.well-known/credentials/{keyId}")
    @Operation(summary = "One public key, as a JWK; the kid of a credential is its URL")
    Map<String, Object> key(@PathVariable String keyId) {
        Map<String, Object> key = signer.publicKey(keyId);
        if (key == null) {
            throw ApiProblem.notFound("There is no key " + keyId + ".");
        }
        return key;
    }
}
