package dev.careerpath.roadmap.newversion;

import dev.careerpath.delivery.events.EventTypes;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.planner.RoadmapPlanner;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.step.Announcement;
import dev.careerpath.starter.step.Derivation;
import dev.careerpath.starter.step.Derived;
import dev.careerpath.starter.step.Head;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes the next version of a leader's roadmap from an assessment, a slip or an erasure. */
public final class PlanningRoadmaps implements Derivation<Roadmap> {

    private final RoadmapPlanner planning;
    private final JsonMapper json;

    public PlanningRoadmaps(RoadmapPlanner planning, JsonMapper json) {
        this.planning = planning;
        this.json = json;
    }

    @Override
    public Set<String> types() {
        return Set.of(EventTypes.ASSESSED, EventTypes.ERASED, SlippedPlans.SLIPPED);
    }

    @Override
    public Derived<Roadmap> derive(Event event, @Nullable Head<Roadmap> current) {
        if (event.type().equals(EventTypes.ERASED)) {
            return new Derived.Erased<>();
        }
        if (event.type().equals(SlippedPlans.SLIPPED)) {
            return slipped(event, current);
        }
        Roadmap previous = current == null ? null : current.present();
        try {
            AssessmentCompleted assessed = json.readValue(event.data(), AssessmentCompleted.class);
            Roadmap next =
                    planning.plan(
                            assessed.situation(),
                            previous,
                            event.time(),
                            Causes.of(assessed, previous));
            return new Derived.Next<>(previous == null ? next : next.following(previous));
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new UnreadableEvent(
                    "The assessment cannot be planned from: " + e.getMessage(), e);
        }
    }

    /** Made anew only if the plan is still the one that slipped and nobody was quicker. */
    private Derived<Roadmap> slipped(Event event, @Nullable Head<Roadmap> current) {
        SlippedPlans.Slipped slipped;
        try {
            slipped = json.readValue(event.data(), SlippedPlans.Slipped.class);
        } catch (JacksonException e) {
            throw new UnreadableEvent("The slip cannot be read: " + e.getMessage(), e);
        }
        if (current == null || current.version() != slipped.roadmapVersion()) {
            return new Derived.Unchanged<>();
        }
        Roadmap previous = current.present();
        List<Milestone> overdue = previous.overdue(slipped.today());
        if (overdue.isEmpty()) {
            return new Derived.Unchanged<>();
        }
        return new Derived.Next<>(
                planning.plan(previous.situation(), previous, event.time(), Causes.slipped(overdue))
                        .slippedFrom(previous));
    }

    @Override
    public List<Announcement> announce(Head<Roadmap> head) {
        if (head.erased()) {
            // Passed on, so that this topic forgets the person too.
            return List.of(new Announcement(EventTypes.ERASED, ""));
        }
        return List.of(
                new Announcement(
                        head.version() == 1
                                ? EventTypes.ROADMAP_GENERATED
                                : EventTypes.ROADMAP_REVISED,
                        json.writeValueAsString(
                                RoadmapAnnounced.of(head.version(), head.present()))));
    }
}
