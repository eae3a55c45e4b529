package dev.careerpath.roadmap.together;

import dev.careerpath.roadmap.participants.Participant;
import dev.careerpath.roadmap.participants.Participants;
import dev.careerpath.roadmap.together.Commitment.State;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.problem.ApiProblem;
import java.util.List;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;

/** What cannot be done with a commitment, and why. */
final class CommitmentRefusals {

    private CommitmentRefusals() {}

    /**
     * Refuses a state that does not follow, and to agree to what one's own side proposed.
     *
     * @throws ApiProblem 403, 409
     */
    static void requireAllowed(Commitment found, State state, Participant by) {
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
     * Refuses what only whoever proposed it may do.
     *
     * @throws ApiProblem 403
     */
    static void requireOwn(Commitment found, Viewer viewer) {
        if (!found.by().id().equals(Participants.id(viewer))) {
            throw TogetherStore.notYours("The commitment " + found.id());
        }
    }

    /**
     * Refuses to take back what is agreed and open.
     *
     * @throws ApiProblem 409
     */
    static void requireNotAgreed(Commitment found) {
        if (found.state() == State.AGREED) {
            throw ApiProblem.conflict(
                    "commitment-agreed",
                    "What both have agreed to is not taken back by one",
                    "Say that it is DONE or MISSED first.");
        }
    }
}
