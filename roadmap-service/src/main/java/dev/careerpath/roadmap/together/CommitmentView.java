package dev.careerpath.roadmap.together;

import dev.careerpath.roadmap.participants.Participant;
import dev.careerpath.roadmap.participants.Participants;
import dev.careerpath.starter.access.Viewer;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A commitment as somebody sees it.
 *
 * @param mine whether whoever asks has proposed it
 * @param version for If-Match
 */
record CommitmentView(
        String id,
        String what,
        LocalDate until,
        Participant by,
        boolean mine,
        Instant at,
        Commitment.State state,
        Instant stateAt,
        long version) {

    static CommitmentView of(Commitment it, Viewer viewer) {
        return new CommitmentView(
                it.id(),
                it.what(),
                it.until(),
                it.by(),
                it.by().id().equals(Participants.id(viewer)),
                it.at(),
                it.state(),
                it.stateAt(),
                it.version());
    }
}
