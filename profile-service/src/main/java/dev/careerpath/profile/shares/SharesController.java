package dev.careerpath.profile.shares;

import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Sharing", description = "Who else sees what is yours")
@RequestMapping("/v1/profiles/{id}/shares")
class SharesController {

    private final SharingProfile sharing;

    SharesController(SharingProfile sharing) {
        this.sharing = sharing;
    }

    private record Shares(List<ShareView> items) {}

    @GetMapping
    @Operation(summary = "With whom you share what, and until when")
    Shares list(Caller caller, @PathVariable String id) {
        return new Shares(sharing.of(caller.tenant(), id).stream().map(ShareView::of).toList());
    }

    @PostMapping
    @Operation(
            summary = "Share parts of what is yours with a coach, manager or sponsor",
            description =
                    "There is one share with each; another one takes its place. It ends after its"
                            + " last day.")
    @Succeeds(201)
    @Refuses(status = 409, when = "It is shared with as many people as it can be.")
    ResponseEntity<ShareView> give(
            Caller caller,
            Viewer viewer,
            @PathVariable String id,
            @RequestBody Sent<ShareBody> body) {
        ShareView given = ShareView.of(sharing.give(caller.tenant(), id, viewer, body));
        return ResponseEntity.created(URI.create("/v1/profiles/" + id + "/shares/" + given.id()))
                .body(given);
    }

    @DeleteMapping("/{shareId}")
    @Operation(
            summary = "Take a share back",
            description =
                    "Here at once, in the other services when the event has reached them; an open"
                            + " stream of whoever had it ends.")
    @Succeeds(204)
    ResponseEntity<Void> takeBack(
            Caller caller, @PathVariable String id, @PathVariable String shareId) {
        sharing.takeBack(caller.tenant(), id, shareId);
        return ResponseEntity.noContent().build();
    }
}
