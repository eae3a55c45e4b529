package dev.careerpath.roadmap.together;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.audit.Audited;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.idempotency.IdempotencyKey;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.web.ETags;
import dev.careerpath.starter.web.IfMatch;
import dev.careerpath.starter.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Comments", description = "What was said about the steps of a plan")
@RequestMapping("/v1/roadmaps/{profileId}/comments")
class CommentsController {

    private final Commenting commenting;
    private final ChangingComments changing;

    CommentsController(Commenting commenting, ChangingComments changing) {
        this.commenting = commenting;
        this.changing = changing;
    }

    /**
     * A page of comments.
     *
     * @param cursor for the next page; absent on the last
     */
    record CommentPage(List<CommentView> items, @Nullable String cursor) {}

    @GetMapping
    @Operation(
            summary = "What was said about a roadmap's steps, newest first",
            description = "To the leader, and to whoever the roadmap is shared with.")
    CommentPage list(
            Caller caller,
            Viewer viewer,
            @PathVariable String profileId,
            @Parameter(description = "Only those on this step")
                    @RequestParam(name = "milestone", required = false)
                    @Nullable String milestone,
            @PageLimit(100) @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        if (cursor != null && !Uuids.isWritten(cursor)) {
            throw new InvalidRequest(
                    "", "The parameter \"cursor\" must be one that a page gave you.");
        }
        Commenting.Some some =
                commenting.list(caller.tenant(), profileId, milestone, cursor, limit);
        return new CommentPage(
                some.comments().stream().map(it -> CommentView.of(it, viewer)).toList(),
                some.next());
    }

    @PostMapping
    @Operation(
            summary = "Say something about a step",
            description =
                    "The leader, and whoever else the roadmap is shared with, can read it. With an"
                            + " Idempotency-Key a repeated request says it once. 409 when the"
                            + " roadmap has 500 comments.")
    @Succeeds(value = 201, etag = true)
    @Refuses(status = 409, when = "The roadmap has as many comments as it can have.")
    ResponseEntity<CommentView> add(
            Caller caller,
            Viewer viewer,
            @PathVariable String profileId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody Sent<CommentBody> body) {
        Comment added =
                commenting.add(
                        caller.tenant(), viewer, profileId, body, IdempotencyKey.checked(key));
        Audited.changed(List.of("/comments/" + added.id()));
        return ResponseEntity.created(
                        URI.create("/v1/roadmaps/" + profileId + "/comments/" + added.id()))
                .eTag(ETags.of(added.version()))
                .body(CommentView.of(added, viewer));
    }

    @PatchMapping("/{commentId}")
    @Operation(
            summary = "Say a comment of yours otherwise",
            description =
                    "403 for somebody else's. With If-Match only if it still reads as you know it.")
    ResponseEntity<CommentView> change(
            Caller caller,
            Viewer viewer,
            @PathVariable String profileId,
            @PathVariable String commentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Sent<ChangedComment> body) {
        Comment changed =
                changing.change(
                        caller.tenant(),
                        viewer,
                        profileId,
                        commentId,
                        body,
                        IfMatch.optional(ifMatch));
        Audited.changed(List.of("/comments/" + commentId));
        return ResponseEntity.ok()
                .eTag(ETags.of(changed.version()))
                .body(CommentView.of(changed, viewer));
    }

    @DeleteMapping("/{commentId}")
    @Operation(
            summary = "Take a comment of yours back",
            description = "403 for somebody else's. It is gone, for everybody.")
    @Succeeds(204)
    ResponseEntity<Void> remove(
            Caller caller,
            Viewer viewer,
            @PathVariable String profileId,
            @PathVariable String commentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        changing.remove(caller.tenant(), viewer, profileId, commentId, IfMatch.optional(ifMatch));
        Audited.changed(List.of("/comments/" + commentId));
        return ResponseEntity.noContent().build();
    }
}
