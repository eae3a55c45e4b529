package dev.careerpath.roadmap.plan;

import dev.careerpath.roadmap.planning.Planning;
import dev.careerpath.roadmap.planning.Roadmap;
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

/** What an assessment or an erasure makes of a leader's roadmap. */
public final class PlanningRoadmaps implements Derivation<Roadmap> {

    static final String ASSESSED = "dev.careerpath.assessment.completed.v1";
    static final String ERASED = "dev.careerpath.profile.erased.v1";
    static final String GENERATED = "dev.careerpath.roadmap.generated.v1";
    static final String REVISED = "dev.careerpath.roadmap.revised.v1";

    private final Planning planning;
    private final JsonMapper json;

    public PlanningRoadmaps(Planning planning, JsonMapper json) {
        this.planning = planning;
        this.json = json;
    }

    @Override
    public Set<String> types() {
        return Set.of(ASSESSED, ERASED);
    }

    @Override
    public Derived<Roadmap> derive(Event event, @Nullable Head<Roadmap> current) {
        if (event.type().equals(ERASED)) {
            return new Derived.Erased<>();
        }
        Roadmap previous = current == null ? null : current.present();
        try {
            AssessmentCompleted assessed = json.readValue(event.data(), AssessmentCompleted.class);
            return new Derived.Next<>(
                    planning.plan(
                            assessed.situation(),
                            previous,
                            event.time(),
                            Causes.of(assessed, previous)));
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new UnreadableEvent(
                    "The assessment cannot be planned from: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Announcement> announce(Head<Roadmap> head) {
        if (head.erased()) {
            return List.of();
        }
        return List.of(
                new Announcement(
                        head.version() == 1 ? GENERATED : REVISED,
                        json.writeValueAsString(
                                RoadmapAnnounced.of(head.version(), head.present()))));
    }
}
