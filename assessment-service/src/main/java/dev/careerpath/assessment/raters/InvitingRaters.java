package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.links.LinkSecrets;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.text.Text;
import dev.careerpath.starter.text.TextRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks people to rate a leader, and takes it back. */
@Component
class InvitingRaters {

    static final int DAYS = 30;

    private final DerivedDocuments<Assessment> assessments;
    private final Raters raters;
    private final IdempotencyKeys keys;
    private final Clock clock;

    InvitingRaters(
            DerivedDocuments<Assessment> assessments,
            Raters raters,
            IdempotencyKeys keys,
            Clock clock) {
        this.assessments = assessments;
        this.raters = raters;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Whom to invite.
     *
     * @param group how the rater stands to the leader
     * @param label by which you will know the rater; never shown to anybody else
     * @param introduction what the rater reads first, such as whom this is about
     * @param expiresInDays 1 to 180; 30 when left out
     */
    record Wish(
            @NotNull RaterGroup group,
            @Size(max = 200) @Text(TextRule.SINGLE_LINE) @Nullable String label,
            @Size(max = 1000) @Text(TextRule.MULTI_LINE) @Nullable String introduction,
            @Min(1) @Max(180) @Nullable Integer expiresInDays) {}

    /** An invitation with the token of its link, which is told once; null when it is closed. */
    record Invited(Invitation invitation, @Nullable String token) {}

    /**
     * Invites a rater; a repeat under the same key gives the same invitation a new link.
     *
     * @throws ApiProblem 404 no such leader, 409 too many invitations, 422 the key came with
     *     another body before
     */
    Invited invite(String tenant, String profileId, Wish wish, @Nullable String key) {
        requireLeader(tenant, profileId);
        String token = LinkSecrets.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Invitation invitation = invitation(id(tenant, profileId, wish, key, now), wish, token, now);
        LeadersRaters after =
                raters.change(
                        tenant,
                        profileId,
                        before ->
                                new Raters.Change(
                                        before.invitation(invitation.id())
                                                .map(known -> linkedAnew(before, known, token, now))
                                                .orElseGet(() -> inviting(before, invitation)),
                                        null));
        Invitation stored = invitation(after, invitation.id());
        boolean open = stored.status(now) == Invitation.Status.PENDING;
        return new Invited(stored, open ? token : null);
    }

    private String id(
            String tenant, String profileId, Wish wish, @Nullable String key, Instant now) {
        String fresh = Uuids.timeOrdered(now).toString();
        return key == null
                ? fresh
                : keys.reserve(
                        tenant + " raters " + profileId,
                        key,
                        profileId,
                        keys.hash(wish),
                        fresh,
                        now);
    }

    private static Invitation invitation(String id, Wish wish, String token, Instant now) {
        int days = wish.expiresInDays() == null ? DAYS : wish.expiresInDays();
        return new Invitation(
                id,
                wish.group(),
                wish.label(),
                wish.introduction(),
                LinkSecrets.hash(token),
                now,
                now.plus(Duration.ofDays(days)),
                null,
                null);
    }

    private static LeadersRaters inviting(LeadersRaters before, Invitation invitation) {
        if (before.invitations().size() >= LeadersRaters.MOST_INVITATIONS) {
            throw ApiProblem.conflict(
                    "too-many-invitations",
                    "The leader has as many invitations as one can have",
                    "A leader has %d invitations at most."
                            .formatted(LeadersRaters.MOST_INVITATIONS));
        }
        return before.inviting(invitation);
    }

    private static LeadersRaters linkedAnew(
            LeadersRaters before, Invitation known, String token, Instant now) {
        return known.status(now) == Invitation.Status.PENDING
                ? before.replacing(known.linked(LinkSecrets.hash(token)))
                : before;
    }

    /** Everyone who was invited, in the order of the invitations. */
    List<Invitation> all(String tenant, String profileId) {
        requireLeader(tenant, profileId);
        return raters.of(tenant, profileId).invitations();
    }

    /**
     * Takes an invitation back; once more changes nothing.
     *
     * @throws ApiProblem 404 unknown, 409 answered already
     */
    void revoke(String tenant, String profileId, String invitationId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        raters.change(
                tenant,
                profileId,
                before -> {
                    Invitation invitation = invitation(before, invitationId);
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
        requireLeader(tenant, profileId);
        String token = LinkSecrets.next();
        Instant now = clock.instant();
        LeadersRaters after =
                raters.change(
                        tenant,
                        profileId,
                        before -> {
                            Invitation invitation = invitation(before, invitationId);
                            if (invitation.status(now) != Invitation.Status.PENDING) {
                                throw ApiProblem.conflict(
                                        "invitation-closed",
                                        "This invitation takes no answer any more",
                                        "It is "
                                                + invitation
                                                        .status(now)
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                + ". Invite the rater again.");
                            }
                            Invitation linked = invitation.linked(LinkSecrets.hash(token));
                            return new Raters.Change(before.replacing(linked), null);
                        });
        return new Invited(invitation(after, invitationId), token);
    }

    private static Invitation invitation(LeadersRaters leader, String invitationId) {
        return leader.invitation(invitationId)
                .orElseThrow(
                        () -> ApiProblem.notFound("There is no invitation " + invitationId + "."));
    }

    private void requireLeader(String tenant, String profileId) {
        if (assessments.latest(tenant, profileId).isEmpty()) {
            throw ApiProblem.notFound(
                    "There is no assessment of the profile "
                            + profileId
                            + "; a profile that was just submitted has one within seconds.");
        }
    }
}
