package dev.careerpath.profile.evidence;

import dev.careerpath.profile.evidence.AddingEvidence.Added;
import dev.careerpath.profile.model.Evidence;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.idempotency.IdempotencyKey;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.web.ETags;
import dev.careerpath.starter.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Profiles", description = "What is known of a leader, as it was submitted")
class EvidenceController {

    private final AddingEvidence adding;

    EvidenceController(AddingEvidence adding) {
        this.adding = adding;
    }

    @PostMapping("/v1/profiles/{id}/evidence")
    @Operation(
            summary = "Add a piece of evidence",
            description =
                    "With If-Match only to the version you read. With an Idempotency-Key a repeated request adds nothing"
                            + " twice.")
    @Succeeds(value = 201, etag = true)
    ResponseEntity<Evidence> add(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody Sent<Evidence> evidence) {
        Added added =
                adding.add(
                        caller.tenant(),
                        id,
                        IfMatch.optional(ifMatch),
                        evidence,
                        IdempotencyKey.checked(key));
        return ResponseEntity.created(URI.create("/v1/profiles/" + id))
                .eTag(ETags.of(added.version()))
                .body(added.evidence());
    }
}
