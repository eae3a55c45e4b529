package dev.careerpath.assessment.raters;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.links.LinkSecrets;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks people to rate a leader. */
@Component
class InvitingRaters {

    private final AssessedLeaders leaders;
    private final Raters raters;
    private final IdempotencyKeys keys;
    private final Clock clock;

    InvitingRaters(AssessedLeaders leaders, Raters raters, IdempotencyKeys keys, Clock clock) {
        this.leaders = leaders;
        this.raters = raters;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Invites a rater; a repeat under the same key gives the same invitation a new link.
     *
     * @throws ApiProblem 404 no such leader, 409 too many invitations, 422 the key came with
     *     another body before
     */
    Invited invite(String tenant, String profileId, Wish wish, @Nullable String key) {
        leaders.require(tenant, profileId);
        String token = LinkSecrets.next();
        Instant now = clock.instant();
        Invitation invitation = wish.invitation(id(tenant, profileId, wish, key, now), token, now);
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
        Invitation stored = after.require(invitation.id());
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
        leaders.require(tenant, profileId);
        return raters.of(tenant, profileId).invitations();
    }
}
