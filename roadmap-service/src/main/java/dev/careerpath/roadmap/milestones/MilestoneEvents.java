package dev.careerpath.roadmap.milestones;

import dev.careerpath.delivery.events.EventTypes;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.participants.Participant;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a change of a milestone means to those who follow: event types with their data. */
final class MilestoneEvents {

    private MilestoneEvents() {}

    /**
     * Somebody else said something of a finished milestone.
     *
     * @param by who, by an opaque id
     */
    record MilestoneReviewed(
            long roadmapVersion,
            String milestoneId,
            Milestone.Outcome outcome,
            String by,
            Participant.As as,
            Instant at) {}

    /** Nothing is left to do in a stage. */
    record StageCompleted(long roadmapVersion, StageId stage, Instant at) {}

    /** Nothing is left to do at all. */
    record RoadmapCompleted(long roadmapVersion, Instant at) {}

    /** The events in their order, by type. */
    static Map<String, Object> of(
            long version, Roadmap before, Roadmap after, Milestone changed, Instant at) {
        Map<String, Object> events = new LinkedHashMap<>();
        Roadmap.Stage stage = stageOf(after, changed.id());
        events.put(type(changed.status()), MilestoneChanged.of(version, stage.id(), changed, at));
        if (stage.isComplete() && !stageOf(before, changed.id()).isComplete()) {
            events.put(EventTypes.STAGE_COMPLETED, new StageCompleted(version, stage.id(), at));
            if (isComplete(after)) {
                events.put(EventTypes.ROADMAP_COMPLETED, new RoadmapCompleted(version, at));
            }
        }
        return events;
    }

    /**
     * The events of what somebody else says of a finished milestone: that they did, and, where that
     * makes it count for more or less than before, the milestone as it counts now.
     */
    static Map<String, Object> ofConfirmation(
            long version,
            Roadmap roadmap,
            Milestone before,
            Milestone after,
            Milestone.Confirmation said) {
        Map<String, Object> events = new LinkedHashMap<>();
        events.put(
                EventTypes.MILESTONE_REVIEWED,
                new MilestoneReviewed(
                        version,
                        after.id(),
                        said.outcome(),
                        said.by().id(),
                        said.by().as(),
                        said.at()));
        if (before.confirmed() != after.confirmed()) {
            Instant since = after.statusAt() == null ? said.at() : after.statusAt();
            events.put(
                    type(after.status()),
                    MilestoneChanged.of(version, stageOf(roadmap, after.id()).id(), after, since));
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
