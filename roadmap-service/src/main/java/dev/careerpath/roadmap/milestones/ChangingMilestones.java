package dev.careerpath.roadmap.milestones;

import dev.careerpath.roadmap.milestones.RevisingRoadmap.Revised;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.step.Head;
import dev.careerpath.starter.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a milestone on. */
@Component
class ChangingMilestones {

    private final RevisingRoadmap revising;
    private final Clock clock;

    ChangingMilestones(RevisingRoadmap revising, Clock clock) {
        this.revising = revising;
        this.clock = clock;
    }

    /**
     * Moves it on.
     *
     * @param expected the revisions the caller is ready to change; null to take whatever it is now
     * @throws ApiProblem 404 unknown, 409 not allowed from its status or too many others change it,
     *     412 the revision is another
     */
    Head<Roadmap> change(
            String tenant,
            String profileId,
            String milestoneId,
            MilestoneStatus status,
            Milestone.@Nullable Evidence evidence,
            @Nullable IfMatch expected) {
        return revising.revise(
                tenant, profileId, expected, head -> changed(head, milestoneId, status, evidence));
    }

    private @Nullable Revised changed(
            Head<Roadmap> head,
            String milestoneId,
            MilestoneStatus status,
            Milestone.@Nullable Evidence evidence) {
        Roadmap before = head.present();
        Milestone milestone = RevisingRoadmap.milestone(before, milestoneId);
        boolean same = milestone.status() == status;
        if (same && (evidence == null || evidence.equals(milestone.evidence()))) {
            return null;
        }
        if (!same && !milestone.status().next().contains(status)) {
            throw notAllowed(milestone, status);
        }
        Instant now = clock.instant();
        Instant since = same && milestone.statusAt() != null ? milestone.statusAt() : now;
        Milestone changed = milestone.to(status, since, evidence);
        Roadmap after = before.with(changed);
        // Evidence that comes later counts for the assessment only once the work is finished.
        Map<String, Object> events =
                same && status != MilestoneStatus.DONE
                        ? Map.of()
                        : MilestoneEvents.of(head.version(), before, after, changed, now);
        return new Revised(after, events, now);
    }

    private static ApiProblem notAllowed(Milestone milestone, MilestoneStatus status) {
        String allowed = new TreeSet<>(milestone.status().next()).toString();
        return ApiProblem.conflict(
                "illegal-transition",
                "The milestone cannot go there from where it is",
                "%s is %s and cannot become %s. Allowed from here: %s."
                        .formatted(milestone.id(), milestone.status(), status, allowed));
    }
}
