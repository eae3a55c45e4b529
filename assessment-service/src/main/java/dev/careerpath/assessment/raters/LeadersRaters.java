package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.leader.OthersRating;
import dev.careerpath.assessment.leader.Rating;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everyone who was asked to rate one leader.
 *
 * @param id of the profile
 * @param version counts the changes, from 1; guards each of them
 * @param sequence of the last event
 * @param erased true for a tombstone, which holds nothing of anybody
 */
record LeadersRaters(
        String id,
        String tenant,
        long version,
        long sequence,
        boolean erased,
        List<Invitation> invitations) {

    /** The most invitations that one leader has at a time. */
    static final int MOST_INVITATIONS = 100;

    LeadersRaters {
        invitations = List.copyOf(invitations);
    }

    static LeadersRaters none(String profileId, String tenant) {
        return new LeadersRaters(profileId, tenant, 0, 0, false, List.of());
    }

    /** What is left once the leader is erased. */
    LeadersRaters tombstone() {
        return new LeadersRaters(id, tenant, version + 1, sequence + 1, true, List.of());
    }

    /**
     * The time given to an answer that comes now: after every other, even if this replica's clock
     * is behind, so that no batch is cut anew.
     */
    Instant next(Instant now) {
        Instant last =
                invitations.stream()
                        .map(Invitation::answer)
                        .filter(Objects::nonNull)
                        .map(Answer::at)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
        return now.isAfter(last) ? now : last.plusMillis(1);
    }

    Optional<Invitation> invitation(String invitationId) {
        return invitations.stream().filter(it -> it.id().equals(invitationId)).findFirst();
    }

    /**
     * @throws ApiProblem 404 if there is none
     */
    Invitation require(String invitationId) {
        return invitation(invitationId)
                .orElseThrow(
                        () -> ApiProblem.notFound("There is no invitation " + invitationId + "."));
    }

    @Nullable Invitation withToken(String tokenHash) {
        return invitations.stream()
                .filter(it -> it.tokenHash().equals(tokenHash))
                .findFirst()
                .orElse(null);
    }

    LeadersRaters inviting(Invitation invitation) {
        List<Invitation> all = new ArrayList<>(invitations);
        all.add(invitation);
        return new LeadersRaters(id, tenant, version + 1, sequence, false, all);
    }

    /** The same with this invitation in place of the one with its id. */
    LeadersRaters replacing(Invitation changed) {
        return new LeadersRaters(
                id,
                tenant,
                version + 1,
                sequence + (changed.answer() == null ? 0 : 1),
                false,
                invitations.stream()
                        .map(it -> it.id().equals(changed.id()) ? changed : it)
                        .toList());
    }

    /** The answers so far, in the form that assessments take in. */
    List<OthersRating> ratings() {
        List<OthersRating> ratings = new ArrayList<>();
        for (Invitation it : invitations) {
            Answer answer = it.answer();
            if (answer != null) {
                ratings.add(
                        new OthersRating(
                                it.id(),
                                it.group(),
                                answer.at(),
                                answer.levels().stream()
                                        .map(level -> new Rating(level.competency(), level.level()))
                                        .toList(),
                                answer.batch()));
            }
        }
        return ratings;
    }
}
