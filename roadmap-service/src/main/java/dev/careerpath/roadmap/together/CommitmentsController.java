package dev.careerpath.roadmap.together;

import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.audit.Audited;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.idempotency.IdempotencyKey;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.web.ETags;
import dev.careerpath.starter.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Commitments", description = "What is agreed until the next meeting")
@RequestMapping("/v1/roadmaps/{profileId}/commitments")
class CommitmentsController {

    private final ProposingCommitments proposing;
    private final MovingCommitments moving;

    CommitmentsController(ProposingCommitments proposing, MovingCommitments moving) {
        this.proposing = proposing;
        this.moving = moving;
    }

    /** All of them; there are 200 at most. */
    record Commitments(List<CommitmentView> items) {}

    @GetMapping
    @Operation(
            summary = "What was agreed until a day, newest first",
            description = "The same list for the leader and for whoever sees the roadmap.")
    Commitments list(Caller caller, Viewer viewer, @PathVariable String profileId) {
        return new Commitments(
                proposing.list(caller.tenant(), profileId).stream()
                        .map(it -> CommitmentView.of(it, viewer))
                        .toList());
    }

    @PostMapping
    @Operation(
            summary = "Propose something to have done by a day, as by the next meeting",
            description =
                    "It holds once the other side agrees: for a proposal of the leader whoever sees"
                            + " the roadmap, for theirs the leader. With an Idempotency-Key a"
                            + " repeated request proposes it once. 409 when there are 200.")
    @Succeeds(value = 201, etag = true)
    @Refuses(status = 409, when = "The roadmap has as many commitments as it can have.")
    ResponseEntity<CommitmentView> propose(
            Caller caller,
            Viewer viewer,
            @PathVariable String profileId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody Sent<CommitmentBody> body) {
        Commitment proposed =
                proposing.propose(
                        caller.tenant(), viewer, profileId, body, IdempotencyKey.checked(key));
        Audited.changed(List.of("/commitments/" + proposed.id()));
        return ResponseEntity.created(
                        URI.create("/v1/roadmaps/" + profileId + "/commitments/" + proposed.id()))
                .eTag(ETags.of(proposed.version()))
                .body(CommitmentView.of(proposed, viewer));
    }

    @PatchMapping("/{commitmentId}")
    @Operation(
            summary = "Agree to a commitment, or say what became of it",
            description =
                    "From PROPOSED the other side makes it AGREED; from then on either says DONE or"
                            + " MISSED, and AGREED takes that back. With If-Match only if it is"
                            + " still as you know it.")
    @Succeeds(value = 200, etag = true)
    @Refuses(status = 409, when = "It cannot become that from what it is.")
    ResponseEntity<CommitmentView> move(
            Caller caller,
            Viewer viewer,
            @PathVariable String profileId,
            @PathVariable String commitmentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Sent<CommitmentMove> body) {
        Commitment moved =
                moving.move(
                        caller.tenant(),
                        viewer,
                        profileId,
                        commitmentId,
                        body,
                        IfMatch.optional(ifMatch));
        Audited.changed(List.of("/commitments/" + commitmentId + "/state"));
        return ResponseEntity.ok()
                .eTag(ETags.of(moved.version()))
                .body(CommitmentView.of(moved, viewer));
    }

    @DeleteMapping("/{commitmentId}")
    @Operation(
            summary = "Take a commitment of yours back",
            description = "403 for somebody else's, 409 for one that is agreed and open.")
    @Succeeds(204)
    @Refuses(status = 409, when = "It is agreed and open.")
    ResponseEntity<Void> remove(
            Caller caller,
            Viewer viewer,
            @PathVariable String profileId,
            @PathVariable String commitmentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        moving.remove(caller.tenant(), viewer, profileId, commitmentId, IfMatch.optional(ifMatch));
        Audited.changed(List.of("/commitments/" + commitmentId));
        return ResponseEntity.noContent().build();
    }
}
