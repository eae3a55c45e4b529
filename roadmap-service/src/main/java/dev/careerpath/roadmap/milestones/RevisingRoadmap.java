package dev.careerpath.roadmap.milestones;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.read.LatestRoadmaps;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.observe.EventTracing;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.step.DerivingStep;
import dev.careerpath.starter.step.Head;
import dev.careerpath.starter.store.Contention;
import dev.careerpath.starter.web.IfMatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Changes the latest plan in place; the plan and the events of the change are one write. */
@Component
class RevisingRoadmap {

    private final LatestRoadmaps roadmaps;
    private final DerivingStep<Roadmap> planning;
    private final OutboxRelay relay;
    private final EventTracing tracing;
    private final JsonMapper json;

    RevisingRoadmap(
            LatestRoadmaps roadmaps,
            DerivingStep<Roadmap> planning,
            @Qualifier("milestoneRelay") OutboxRelay relay,
            EventTracing tracing,
            JsonMapper json) {
        this.roadmaps = roadmaps;
        this.planning = planning;
        this.relay = relay;
        this.tracing = tracing;
        this.json = json;
    }

    /**
     * A plan as it is to stand.
     *
     * @param events their data by type, in their order
     */
    record Revised(Roadmap after, Map<String, Object> events, Instant at) {}

    /**
     * Changes it, again when another writer came between.
     *
     * @param expected the revisions the caller is ready to change; null to take whatever it is now
     * @param change gives null where nothing is to be changed
     * @throws ApiProblem 404 unknown, 409 too many others change it, 412 the revision is another
     */
    Head<Roadmap> revise(
            String tenant,
            String profileId,
            @Nullable IfMatch expected,
            Function<Head<Roadmap>, @Nullable Revised> change) {
        return Contention.settle(
                () -> {
                    Head<Roadmap> head = roadmaps.head(tenant, profileId);
                    if (expected != null && !expected.matches(head.revision())) {
                        throw ApiProblem.preconditionFailed(head.revision());
                    }
                    Revised revised = change.apply(head);
                    return revised == null ? Optional.of(head) : stored(head, revised);
                },
                () ->
                        ApiProblem.conflict(
                                "roadmap-busy",
                                "The roadmap is being changed by others",
                                "New plans came between each attempt, so nothing was changed. Try again in a second."));
    }

    private Optional<Head<Roadmap>> stored(Head<Roadmap> head, Revised revised) {
        try {
            Head<Roadmap> stored = planning.revise(head, revised.after(), events(head, revised));
            relay.wake(head.subject());
            return Optional.of(stored);
        } catch (OptimisticLockingFailureException e) {
            return Optional.empty();
        }
    }

    /** The milestone of this id; 404 if the plan has none. */
    static Milestone milestone(Roadmap roadmap, String milestoneId) {
        return roadmap.milestone(milestoneId)
                .orElseThrow(() ->
                        ApiProblem.notFound("The roadmap has no milestone " + milestoneId + "."));
    }

    private List<Event> events(Head<Roadmap> head, Revised revised) {
        List<Event> events = new ArrayList<>();
        long sequence = head.lastSequence();
        for (Map.Entry<String, Object> entry : revised.events().entrySet()) {
            events.add(
                    tracing.inRequest(
                            Event.of(
                                    Uuids.timeOrdered(revised.at()).toString(),
                                    "/roadmap-service",
                                    entry.getKey(),
                                    new Event.About(head.subject(), head.tenant(), ++sequence),
                                    revised.at(),
                                    json.writeValueAsString(entry.getValue()))));
        }
        return events;
    }
}
