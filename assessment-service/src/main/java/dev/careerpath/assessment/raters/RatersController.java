package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.leader.AnswerBatches;
import dev.careerpath.starter.idempotency.IdempotencyKey;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@Tag(name = "Raters", description = "Asking others")
@RequestMapping("/v1/assessments/{profileId}/raters")
class RatersController {

    private static final String ISSUES_LINKS = "assessments:write";

    private final InvitingRaters inviting;
    private final ChangingInvitation changing;
    private final Clock clock;
    private final URI home;

    RatersController(
            InvitingRaters inviting,
            ChangingInvitation changing,
            Clock clock,
            @Value("${careerpath.public-url}") URI home) {
        this.inviting = inviting;
        this.changing = changing;
        this.clock = clock;
        this.home = home;
    }

    private record Invitations(List<InvitationView> invitations) {}

    @PostMapping
    @Operation(
            summary = "Invite somebody to rate a leader",
            description =
                    "The link in the answer is shown this once. It takes one answer and expires. For peers and reports only whoever may write assessments of the organisation is shown it: who can answer for them could work out what the others said. With an Idempotency-Key a repeated request gives the same invitation a new link.")
    @Succeeds(201)
    @Refuses(
            status = 409,
            when =
                    "There are as many open invitations as there may be, or the one of this key is closed.")
    ResponseEntity<InvitationView> invite(
            Caller caller,
            @PathVariable String profileId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody Wish wish) {
        Invited invited =
                inviting.invite(caller.tenant(), profileId, wish, IdempotencyKey.checked(key));
        Invitation invitation = invited.invitation();
        URI link =
                AnswerBatches.isAttributed(invitation.group()) || caller.may(ISSUES_LINKS)
                        ? link(invited)
                        : null;
        String address = "/v1/assessments/%s/raters/%s".formatted(profileId, invitation.id());
        return ResponseEntity.created(URI.create(address))
                .body(InvitationView.of(invitation, clock.instant(), link));
    }

    @PostMapping("/{invitationId}/link")
    @Operation(
            summary = "Give an invitation a new link",
            description =
                    "The link is shown this once, and the one before leads nowhere from now on. 409 once the invitation was answered, taken back or has expired.")
    @Refuses(status = 409, when = "The invitation was answered, taken back or has expired.")
    InvitationView link(
            Caller caller, @PathVariable String profileId, @PathVariable String invitationId) {
        Invited invited = changing.link(caller.tenant(), profileId, invitationId);
        return InvitationView.of(invited.invitation(), clock.instant(), link(invited));
    }

    private @Nullable URI link(Invited invited) {
        return invited.token() == null
                ? null
                : UriComponentsBuilder.fromUri(home)
                        .path("/v1/ratings/{token}")
                        .build(invited.token());
    }

    @GetMapping
    @Operation(summary = "Who was invited to rate a leader, and who has answered")
    Invitations all(Caller caller, @PathVariable String profileId) {
        Instant now = clock.instant();
        return new Invitations(
                inviting.all(caller.tenant(), profileId).stream()
                        .map(it -> InvitationView.of(it, now, null))
                        .toList());
    }

    @DeleteMapping("/{invitationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take an invitation back",
            description = "409 once the rater has answered.")
    @Refuses(status = 409, when = "The rater has answered.")
    void revoke(Caller caller, @PathVariable String profileId, @PathVariable String invitationId) {
        changing.revoke(caller.tenant(), profileId, invitationId);
    }
}
