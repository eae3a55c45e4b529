package dev.careerpath.roadmap.credentials;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.careerpath.roadmap.credentials.CredentialSigner.Algorithm;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Credentials", description = "Finished milestones as Open Badges")
class CredentialsController {

    private static final String JWT = "application/vc+jwt";
    private static final String VC = "application/vc";
    private static final String VC_LD = "application/vc+ld+json";
    private static final String PATH =
            "/v1/roadmaps/{profileId}/milestones/{milestoneId}/credential";

    private final IssuingCredentials issuing;
    private final CredentialSigner signer;
    private final JsonMapper json;

    CredentialsController(IssuingCredentials issuing, CredentialSigner signer, JsonMapper json) {
        this.issuing = issuing;
        this.signer = signer;
        this.json = json;
    }

    /**
     * A credential in its envelope.
     *
     * @param id a {@code data:} address with the signed JWT
     */
    private record EnvelopedCredential(
            @JsonProperty("@context") String context, String id, String type) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "A finished milestone as an Open Badges 3.0 credential with its proof",
            description =
                    "As JSON, application/vc or application/vc+ld+json an EnvelopedVerifiableCredential; with Accept: application/vc+jwt the signed JWT itself. algorithm is RS256, which every verifier of Open Badges knows, or ES256.")
    @Refuses(status = 409, when = "Only a finished milestone is an achievement.")
    EnvelopedCredential enveloped(
            Caller caller,
            @PathVariable String profileId,
            @PathVariable String milestoneId,
            @RequestParam(name = "algorithm", defaultValue = "RS256") Algorithm algorithm) {
        return new EnvelopedCredential(
                "https://www.w3.org/ns/credentials/v2",
                "data:" + JWT + "," + jwt(caller, profileId, milestoneId, algorithm),
                "EnvelopedVerifiableCredential");
    }

    @GetMapping(
            path = PATH,
            produces = {VC, VC_LD})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = VC,
                        schema = @Schema(implementation = EnvelopedCredential.class)),
                @Content(
                        mediaType = VC_LD,
                        schema = @Schema(implementation = EnvelopedCredential.class))
            })
    String envelopedAsCredential(
            Caller caller,
            @PathVariable String profileId,
            @PathVariable String milestoneId,
            @RequestParam(name = "algorithm", defaultValue = "RS256") Algorithm algorithm) {
        return json.writeValueAsString(enveloped(caller, profileId, milestoneId, algorithm));
    }

    @GetMapping(path = PATH, produces = JWT)
    String jwt(
            Caller caller,
            @PathVariable String profileId,
            @PathVariable String milestoneId,
            @RequestParam(name = "algorithm", defaultValue = "RS256") Algorithm algorithm) {
        return issuing.issue(caller.tenant(), profileId, milestoneId, algorithm);
    }

    @GetMapping("/.well-known/credentials")
    @Operation(
            operationId = "getCredentialKeys",
            summary = "The public keys that check credentials, as a JWK set")
    Map<String, Object> keys() {
        return signer.publicKeys();
    }

    @GetMapping("/.well-known/credentials/{keyId}")
    @Operation(
            operationId = "getCredentialKey",
            summary = "One public key, as a JWK; the kid of a credential is its URL")
    Map<String, Object> key(@PathVariable String keyId) {
        Map<String, Object> key = signer.publicKey(keyId);
        if (key == null) {
            throw ApiProblem.notFound("There is no key " + keyId + ".");
        }
        return key;
    }
}
