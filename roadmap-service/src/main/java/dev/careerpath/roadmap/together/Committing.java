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
import dev.careerpath.starter.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Proposes commitments, agrees to them, and says what became of them. */
@Component
class Committing {

    private final TogetherStore store;
    private final TogetherEvents events;
    private final Participants participants;
    private final Clock clock;

    Committing(TogetherStore store, TogetherEvents events, Participants participants, Clock clock) {
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
        Instant now = now();
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
        return changing(
                before.with(proposed),
                OfCommitment.PROPOSED,
                proposed,
                proposed.by(),
                proposed.at());
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
        Instant now = now();
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
                            requireAllowed(found, state, by);
                            Commitment moved = found.to(state, now);
                            return changing(
                                    before.with(moved), OfCommitment.CHANGED, moved, by, now);
                        });
        return commitment(after, commitmentId);
    }

    private static void requireAllowed(Commitment found, State state, Participant by) {
        if (!found.state().next().contains(state)) {
            throw ApiProblem.conflict(
                    "commitment-state",
                    "The commitment cannot become that from what it is",
                    "It is %s and can become %s."
                            .formatted(found.state(), new TreeSet<>(found.state().next())));
        }
        if (found.state() == State.PROPOSED && !found.facing(by.as())) {
            throw new ApiProblem(
                    HttpStatus.FORBIDDEN,
                    "other-side-agrees",
                    "The other side agrees to a commitment",
                    "What the leader proposes is agreed to by somebody who helps, and the other way"
                            + " round.",
                    List.of());
        }
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
        Instant now = now();
        store.change(
                tenant,
                profileId,
                before -> {
                    Commitment found = commitment(before, commitmentId);
                    if (!found.by().id().equals(Participants.id(viewer))) {
                        throw TogetherStore.notYours("The commitment " + commitmentId);
                    }
                    TogetherStore.require(expected, found.version());
                    if (found.state() == State.AGREED) {
                        throw ApiProblem.conflict(
                                "commitment-agreed",
                                "What both have agreed to is not taken back by one",
                                "Say that it is DONE or MISSED first.");
                    }
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
