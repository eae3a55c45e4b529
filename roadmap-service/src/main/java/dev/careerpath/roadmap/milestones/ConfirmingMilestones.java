package dev.careerpath.roadmap.milestones;

import dev.careerpath.roadmap.milestones.RevisingRoadmap.Revised;
import dev.careerpath.roadmap.participants.Participant;
import dev.careerpath.roadmap.participants.Participants;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Milestone.Confirmation;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.Head;
import dev.careerpath.starter.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes in what a coach, manager or sponsor says of a finished milestone. */
@Component
class ConfirmingMilestones {

    private final RevisingRoadmap revising;
    private final DerivedDocuments<Roadmap> roadmaps;
    private final Participants participants;
    private final Clock clock;

    ConfirmingMilestones(
            RevisingRoadmap revising,
            DerivedDocuments<Roadmap> roadmaps,
            Participants participants,
            Clock clock) {
        this.revising = revising;
        this.roadmaps = roadmaps;
        this.participants = participants;
        this.clock = clock;
    }

    /**
     * Confirms it or refuses to; what was said last counts.
     *
     * @param expected the revisions the caller is ready to change; null to take whatever it is now
     * @throws ApiProblem 404 unknown, 403 one's own, 409 not finished, 412 the revision is another
     * @throws InvalidRequest with everything that needs mending
     */
    Head<Roadmap> confirm(
            String tenant,
            Viewer viewer,
            String profileId,
            String milestoneId,
            Sent<ConfirmationBody> sent,
            @Nullable IfMatch expected) {
        Roadmap known =
                roadmaps.latest(tenant, profileId)
                        .map(Head::present)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no roadmap of the profile " + profileId + "."));
        RevisingRoadmap.milestone(known, milestoneId);
        ConfirmationBody body = sent.checked(ConfirmationBody::errors);
        Participant by = participants.of(viewer, profileId);
        if (by.as() == Participant.As.LEADER) {
            throw new ApiProblem(
                    HttpStatus.FORBIDDEN,
                    "own-step",
                    "Nobody confirms a step of their own",
                    "Ask a coach, manager or sponsor to whom you show the roadmap.",
                    List.of());
        }
        Instant now = clock.instant();
        Confirmation said = new Confirmation(body.outcome(), by, now, body.reason());
        return revising.revise(
                tenant, profileId, expected, head -> confirmed(head, milestoneId, said));
    }

    private static @Nullable Revised confirmed(
            Head<Roadmap> head, String milestoneId, Confirmation said) {
        Roadmap before = head.present();
        Milestone milestone = RevisingRoadmap.milestone(before, milestoneId);
        if (milestone.status() != MilestoneStatus.DONE) {
            throw ApiProblem.conflict(
                    "not-finished-yet",
                    "Only a finished step can be confirmed",
                    "%s is %s; confirm it once it is DONE."
                            .formatted(milestoneId, milestone.status()));
        }
        if (saysTheSame(milestone.confirmation(), said)) {
            return null;
        }
        Milestone changed = milestone.judged(said);
        return new Revised(
                before.with(changed),
                MilestoneEvents.ofConfirmation(head.version(), before, milestone, changed, said),
                said.at());
    }

    private static boolean saysTheSame(@Nullable Confirmation before, Confirmation said) {
        return before != null
                && before.outcome() == said.outcome()
                && before.by().id().equals(said.by().id())
                && Objects.equals(before.reason(), said.reason());
    }
}
