package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.framework.RaterGroup;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked to rate a leader.
 *
 * @param id also the id of the rating that may come of it
 * @param label by which the one who invites knows the rater; never shown to others
 * @param introduction what the rater reads first, such as whom this is about
 * @param tokenHash SHA-256 of the link's token; the token itself is kept nowhere
 * @param revokedAt null unless taken back
 * @param answer null until given
 */
record Invitation(
        String id,
        RaterGroup group,
        @Nullable String label,
        @Nullable String introduction,
        String tokenHash,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Answer answer) {

    /** How an invitation stands. */
    enum Status {
        PENDING,
        ANSWERED,
        EXPIRED,
        REVOKED
    }

    Status status(Instant now) {
        if (answer != null) {
            return Status.ANSWERED;
        }
        if (revokedAt != null) {
            return Status.REVOKED;
        }
        return now.isBefore(expiresAt) ? Status.PENDING : Status.EXPIRED;
    }

    /** The invitation with another link; the link before leads nowhere. */
    Invitation linked(String newTokenHash) {
        return new Invitation(
                id, group, label, introduction, newTokenHash, createdAt, expiresAt, null, null);
    }

    Invitation revoked(Instant now) {
        return new Invitation(
                id, group, label, introduction, tokenHash, createdAt, expiresAt, now, null);
    }

    Invitation answered(Answer given) {
        return new Invitation(
                id, group, label, introduction, tokenHash, createdAt, expiresAt, null, given);
    }
}
