package dev.careerpath.roadmap.together;

import dev.careerpath.roadmap.kept.KeptDocuments.Change;
import dev.careerpath.roadmap.participants.Participant;
import dev.careerpath.roadmap.participants.Participants;
import dev.careerpath.roadmap.together.Commitment.State;
import dev.careerpath.roadmap.together.TogetherEvents.OfCommitment;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists and proposes commitments. */
@Component
class ProposingCommitments {

    private final TogetherStore store;
    private final TogetherEvents events;
    private final Participants participants;
    private final Clock clock;

    ProposingCommitments(
            TogetherStore store, TogetherEvents events, Participants participants, Clock clock) {
        this.store = store;
        this.events = events;
        this.participants = participants;
        this.clock = clock;
    }

    /**
     * All commitments, the newest first.
     *
     * @throws ApiProblem 404 no such plan
     */
    List<Commitment> list(String tenant, String profileId) {
        return store.of(tenant, profileId).commitments().stream()
                .sorted(Comparator.comparing(Commitment::id).reversed())
                .toList();
    }

    /**
     * Proposes one; a repeat under the same key proposes it once.
     *
     * @throws ApiProblem 404 no such plan, 409 too many, 422 the key came with another body before
     * @throws InvalidRequest with everything that needs mending
     */
    Commitment propose(
            String tenant,
            Viewer viewer,
            String profileId,
            Sent<CommitmentBody> sent,
            @Nullable String key) {
        store.of(tenant, profileId);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        CommitmentBody body = sent.checked(it -> it.errors(today));
        Participant by = participants.of(viewer, profileId);
        String id = store.id(tenant, profileId, by, body, key, now);
        Commitment proposed =
                new Commitment(id, body.what(), body.until(), by, now, State.PROPOSED, now, 1);
        return store.change(
                        tenant,
                        profileId,
                        before ->
                                before.commitment(id).isPresent()
                                        ? new Change<>(before, List.of())
                                        : proposing(before, proposed))
                .commitment(id)
                .orElse(proposed);
    }

    private Change<Together> proposing(Together before, Commitment proposed) {
        if (before.commitments().size() >= Together.MOST_COMMITMENTS) {
            throw ApiProblem.conflict(
                    "too-many-commitments",
                    "The roadmap has as many commitments as one can have",
                    "A roadmap has %d commitments at most; take some of yours back first."
                            .formatted(Together.MOST_COMMITMENTS));
        }
        Together after = before.with(proposed);
        return new Change<>(
                after,
                List.of(
                        events.of(
                                OfCommitment.PROPOSED,
                                after,
                                proposed,
                                proposed.by(),
                                proposed.at())));
    }
}
