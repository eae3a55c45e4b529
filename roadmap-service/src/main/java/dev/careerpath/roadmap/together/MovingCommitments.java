package dev.careerpath.roadmap.together;

import dev.careerpath.roadmap.kept.KeptDocuments.Change;
import dev.careerpath.roadmap.participants.Participant;
import dev.careerpath.roadmap.participants.Participants;
import dev.careerpath.roadmap.together.Commitment.State;
import dev.careerpath.roadmap.together.TogetherEvents.OfCommitment;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agrees to commitments, says what became of them, and takes them back. */
@Component
class MovingCommitments {

    private final TogetherStore store;
    private final TogetherEvents events;
    private final Participants participants;
    private final Clock clock;

    MovingCommitments(
            TogetherStore store, TogetherEvents events, Participants participants, Clock clock) {
        this.store = store;
        this.events = events;
        this.participants = participants;
        this.clock = clock;
    }

    /**
     * Agrees to a commitment, or says what became of it.
     *
     * @param expected the versions the caller is ready to change; null for whatever it is
     * @throws ApiProblem 404 unknown, 403 one's own proposal, 409 not from its state, 412 changed
     *     since
     */
    Commitment move(
            String tenant,
            Viewer viewer,
            String profileId,
            String commitmentId,
            Sent<CommitmentMove> sent,
            @Nullable IfMatch expected) {
        commitment(store.of(tenant, profileId), commitmentId);
        State state = sent.checked(_ -> List.of()).state();
        Participant by = participants.of(viewer, profileId);
        Instant now = clock.instant();
        Together after =
                store.change(
                        tenant,
                        profileId,
                        before -> {
                            Commitment found = commitment(before, commitmentId);
                            TogetherStore.require(expected, found.version());
                            if (found.state() == state) {
                                return new Change<>(before, List.of());
                            }
                            CommitmentRefusals.requireAllowed(found, state, by);
                            Commitment moved = found.to(state, now);
                            return changing(
                                    before.with(moved), OfCommitment.CHANGED, moved, by, now);
                        });
        return commitment(after, commitmentId);
    }

    /**
     * Takes one's own commitment back, unless it is agreed and open.
     *
     * @throws ApiProblem 404 unknown, 403 somebody else's, 409 agreed, 412 changed since
     */
    void remove(
            String tenant,
            Viewer viewer,
            String profileId,
            String commitmentId,
            @Nullable IfMatch expected) {
        commitment(store.of(tenant, profileId), commitmentId);
        Instant now = clock.instant();
        store.change(
                tenant,
                profileId,
                before -> {
                    Commitment found = commitment(before, commitmentId);
                    CommitmentRefusals.requireOwn(found, viewer);
                    TogetherStore.require(expected, found.version());
                    CommitmentRefusals.requireNotAgreed(found);
                    return changing(
                            before.without(found), OfCommitment.REMOVED, found, found.by(), now);
                });
    }

    private Change<Together> changing(
            Together after, OfCommitment what, Commitment it, Participant by, Instant at) {
        return new Change<>(after, List.of(events.of(what, after, it, by, at)));
    }

    private static Commitment commitment(Together together, String commitmentId) {
        return together.commitment(commitmentId)
                .orElseThrow(
                        () -> ApiProblem.notFound("There is no commitment " + commitmentId + "."));
    }
}
