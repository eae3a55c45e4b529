package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.step.DerivedDocuments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks people to rate a leader, and takes it back. */
@Component
class InvitingRaters {

    static final int DAYS = 30;
    private static final int MOST_DAYS = 180;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_INTRODUCTION = 1000;

    private final DerivedDocuments<Assessment> assessments;
    private final Raters raters;
    private final Clock clock;

    InvitingRaters(DerivedDocuments<Assessment> assessments, Raters raters, Clock clock) {
        this.assessments = assessments;
        this.raters = raters;
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
            @Nullable RaterGroup group,
            @Nullable String label,
            @Nullable String introduction,
            @Nullable Integer expiresInDays) {}

    /** An invitation with the token of its link, which is told once. */
    record Invited(Invitation invitation, String token) {}

    /**
     * Invites a rater.
     *
     * @throws ApiProblem 404 no such leader, 400 not valid, 409 too many invitations
     */
    Invited invite(String tenant, String profileId, Wish wish) {
        RaterGroup group = checked(wish);
        requireLeader(tenant, profileId);
        String token = RatingTokens.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int days = wish.expiresInDays() == null ? DAYS : wish.expiresInDays();
        Invitation invitation =
                new Invitation(
                        UUID.randomUUID().toString(),
                        group,
                        wish.label(),
                        wish.introduction(),
                        RatingTokens.hash(token),
                        now,
                        now.plus(Duration.ofDays(days)),
                        null,
                        null);
        raters.change(
                tenant,
                profileId,
                before -> {
                    if (before.invitations().size() >= LeadersRaters.MOST_INVITATIONS) {
                        throw ApiProblem.conflict(
                                "too-many-invitations",
                                "The leader has as many invitations as one can have",
                                "A leader has %d invitations at most."
                                        .formatted(LeadersRaters.MOST_INVITATIONS));
                    }
                    return new Raters.Change(before.inviting(invitation), null);
                });
        return new Invited(invitation, token);
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
        String token = RatingTokens.next();
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
                            Invitation linked = invitation.linked(RatingTokens.hash(token));
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

    private static RaterGroup checked(Wish wish) {
        List<FieldError> errors = new ArrayList<>();
        RaterGroup group = wish.group();
        if (group == null) {
            errors.add(
                    new FieldError(
                            "/group",
                            "This is required: one of "
                                    + Arrays.toString(RaterGroup.values())
                                    + "."));
        }
        text(errors, "/label", wish.label(), LONGEST_LABEL);
        text(errors, "/introduction", wish.introduction(), LONGEST_INTRODUCTION);
        Integer days = wish.expiresInDays();
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            errors.add(
                    new FieldError(
                            "/expiresInDays", days + " is out of range; give 1 to " + MOST_DAYS));
        }
        if (!errors.isEmpty() || group == null) {
            throw new InvalidRequest(errors);
        }
        return group;
    }

    private static void text(
            List<FieldError> errors, String pointer, @Nullable String text, int longest) {
        if (text != null && (text.isBlank() || text.length() > longest)) {
            errors.add(
                    new FieldError(
                            pointer,
                            "Give 1 to " + longest + " characters, or leave the field out."));
        }
    }
}
