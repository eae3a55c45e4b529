package dev.careerpath.assessment.raters;

import dev.careerpath.starter.links.LinkSecrets;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Takes an invitation back, or gives it a new link. */
@Component
class ChangingInvitation {

    private final AssessedLeaders leaders;
    private final Raters raters;
    private final Clock clock;

    ChangingInvitation(AssessedLeaders leaders, Raters raters, Clock clock) {
        this.leaders = leaders;
        this.raters = raters;
        this.clock = clock;
    }

    /**
     * Takes an invitation back; once more changes nothing.
     *
     * @throws ApiProblem 404 unknown, 409 answered already
     */
    void revoke(String tenant, String profileId, String invitationId) {
        Instant now = clock.instant();
        raters.change(
                tenant,
                profileId,
                before -> {
                    Invitation invitation = before.require(invitationId);
                    if (invitation.answer() != null) {
                        throw ApiProblem.conflict(
                                "rating-answered",
                                "The rating was given already",
                                "What a rater has answered counts; it cannot be taken back.");
                    }
                    return invitation.revokedAt() != null
                            ? new Raters.Change(before, null)
                            : new Raters.Change(before.replacing(invitation.revoked(now)), null);
                });
    }

    /**
     * Gives an invitation a new link, as for somebody who lost theirs.
     *
     * @throws ApiProblem 404 unknown, 409 answered, expired or taken back
     */
    Invited link(String tenant, String profileId, String invitationId) {
        leaders.require(tenant, profileId);
        String token = LinkSecrets.next();
        Instant now = clock.instant();
        LeadersRaters after =
                raters.change(
                        tenant,
                        profileId,
                        before -> {
                            Invitation invitation = before.require(invitationId);
                            requireOpen(invitation.status(now));
                            Invitation linked = invitation.linked(LinkSecrets.hash(token));
                            return new Raters.Change(before.replacing(linked), null);
                        });
        return new Invited(after.require(invitationId), token);
    }

    private static void requireOpen(Invitation.Status status) {
        if (status != Invitation.Status.PENDING) {
            throw ApiProblem.conflict(
                    "invitation-closed",
                    "This invitation takes no answer any more",
                    "It is %s. Invite the rater again."
                            .formatted(status.name().toLowerCase(Locale.ROOT)));
        }
    }
}
