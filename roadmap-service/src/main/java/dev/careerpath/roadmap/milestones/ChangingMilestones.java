package dev.careerpath.roadmap.milestones;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.observe.Correlation;
import dev.careerpath.starter.observe.EventTracing;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.DerivingStep;
import dev.careerpath.starter.step.Head;
import dev.careerpath.starter.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Moves a milestone on; the plan and its events are one write. */
@Component
class ChangingMilestones {

    private static final int ATTEMPTS = 10;

    private final DerivedDocuments<Roadmap> roadmaps;
    private final DerivingStep<Roadmap> planning;
    private final OutboxRelay relay;
    private final EventTracing tracing;
    private final JsonMapper json;
    private final Clock clock;

    ChangingMilestones(
            DerivedDocuments<Roadmap> roadmaps,
            DerivingStep<Roadmap> planning,
            OutboxRelay relay,
            EventTracing tracing,
            JsonMapper json,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.planning = planning;
        this.relay = relay;
        this.tracing = tracing;
        this.json = json;
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
        for (int attempt = 1; ; attempt++) {
            Head<Roadmap> head =
                    roadmaps.latest(tenant, profileId)
                            .orElseThrow(() ->
                                    ApiProblem.notFound(
                                            "There is no roadmap of the profile "
                                                    + profileId
                                                    + "."));
            if (expected != null && !expected.matches(head.revision())) {
                throw ApiProblem.preconditionFailed(head.revision());
            }
            try {
                return change(head, milestoneId, status, evidence);
            } catch (OptimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw ApiProblem.conflict(
                            "roadmap-busy",
                            "The roadmap is being changed by others",
                            "New plans came between each attempt, so nothing was changed. Try again in a second.");
                }
            }
        }
    }

    private Head<Roadmap> change(
            Head<Roadmap> head,
            String milestoneId,
            MilestoneStatus status,
            Milestone.@Nullable Evidence evidence) {
        Roadmap before = head.present();
        Milestone milestone =
                before.milestone(milestoneId)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "The roadmap has no milestone " + milestoneId + "."));
        boolean same = milestone.status() == status;
        if (same && (evidence == null || evidence.equals(milestone.evidence()))) {
            return head;
        }
        if (!same && !milestone.status().next().contains(status)) {
            throw notAllowed(milestone, status);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant since = same && milestone.statusAt() != null ? milestone.statusAt() : now;
        Milestone changed = milestone.to(status, since, evidence);
        Roadmap after = before.with(changed);
        // Evidence that comes later counts for the assessment only once the work is finished.
        List<Event> events =
                same && status != MilestoneStatus.DONE
                        ? List.of()
                        : events(
                                head,
                                MilestoneEvents.of(head.version(), before, after, changed, now),
                                now);
        Head<Roadmap> stored = planning.revise(head, after, events);
        relay.wake(head.subject());
        return stored;
    }

    private List<Event> events(Head<Roadmap> head, Map<String, Object> data, Instant now) {
        List<Event> events = new ArrayList<>();
        long sequence = head.lastSequence();
        for (Map.Entry<String, Object> entry : data.entrySet()) {
            String id = Uuids.timeOrdered(now).toString();
            events.add(
                    Event.of(
                                    id,
                                    "/roadmap-service",
                                    entry.getKey(),
                                    new Event.About(head.subject(), head.tenant(), ++sequence),
                                    now,
                                    json.writeValueAsString(entry.getValue()))
                            .within(Correlation.currentOr(id), tracing.current(), now));
        }
        return events;
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
