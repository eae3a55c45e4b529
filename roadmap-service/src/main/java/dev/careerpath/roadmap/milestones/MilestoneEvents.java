package dev.careerpath.roadmap.milestones;

import dev.careerpath.delivery.events.EventTypes;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a change of a milestone means to those who follow: event types with their data. */
final class MilestoneEvents {

    private MilestoneEvents() {}

    /**
     * A milestone came to another status, or evidence was given for a finished one.
     *
     * @param raises what it does for the leader's levels, 0 to 5
     * @param evidenced whether the leader gave something that shows it
     * @param hours the whole effort
     * @param weeks from its first day to its last, as planned
     */
    record MilestoneChanged(
            long roadmapVersion,
            String milestoneId,
            String title,
            StageId stage,
            List<String> competencies,
            List<Raise> raises,
            boolean evidenced,
            int hours,
            int weeks,
            Instant at) {}

    /** A competency's level before and after. */
    record Raise(String competency, double from, double to) {}

    /** Nothing is left to do in a stage. */
    record StageCompleted(long roadmapVersion, StageId stage, Instant at) {}

    /** Nothing is left to do at all. */
    record RoadmapCompleted(long roadmapVersion, Instant at) {}

    /** The events in their order, by type. */
    static Map<String, Object> of(
            long version, Roadmap before, Roadmap after, Milestone changed, Instant at) {
        Map<String, Object> events = new LinkedHashMap<>();
        Roadmap.Stage stage = stageOf(after, changed.id());
        events.put(
                type(changed.status()),
                new MilestoneChanged(
                        version,
                        changed.id(),
                        changed.title(),
                        stage.id(),
                        changed.raises().stream().map(Milestone.Raised::competency).toList(),
                        changed.raises().stream()
                                .map(r -> new Raise(r.competency(), r.from(), r.to()))
                                .toList(),
                        changed.evidence() != null,
                        changed.hours(),
                        changed.weeks(),
                        at));
        if (stage.isComplete() && !stageOf(before, changed.id()).isComplete()) {
            events.put(EventTypes.STAGE_COMPLETED, new StageCompleted(version, stage.id(), at));
            if (isComplete(after)) {
                events.put(EventTypes.ROADMAP_COMPLETED, new RoadmapCompleted(version, at));
            }
        }
        return events;
    }

    private static String type(MilestoneStatus status) {
        return switch (status) {
            case IN_PROGRESS -> EventTypes.MILESTONE_STARTED;
            case DONE -> EventTypes.MILESTONE_COMPLETED;
            case SKIPPED -> EventTypes.MILESTONE_SKIPPED;
            case PLANNED -> EventTypes.MILESTONE_REOPENED;
        };
    }

    private static boolean isComplete(Roadmap roadmap) {
        return roadmap.stages().stream()
                .allMatch(stage -> stage.milestones().isEmpty() || stage.isComplete());
    }

    private static Roadmap.Stage stageOf(Roadmap roadmap, String milestone) {
        return roadmap.stages().stream()
                .filter(stage ->
                        stage.milestones().stream().anyMatch(m -> m.id().equals(milestone)))
                .findFirst()
                .orElseThrow();
    }
}
