package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.framework.RaterGroup;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as whoever invites sees it.
 *
 * @param link where the rater answers, told once; only to whoever may write assessments of the
 *     organisation, unless the group's answers are known for whose they are
 */
record InvitationView(
        String id,
        RaterGroup group,
        @Nullable String label,
        Invitation.Status status,
        Instant createdAt,
        Instant expiresAt,
        @Nullable URI link) {

    static InvitationView of(Invitation it, Instant now, @Nullable URI link) {
        return new InvitationView(
                it.id(),
                it.group(),
                it.label(),
                it.status(now),
                it.createdAt(),
                it.expiresAt(),
                link);
    }
}
