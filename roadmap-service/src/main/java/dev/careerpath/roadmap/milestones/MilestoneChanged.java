package dev.careerpath.roadmap.milestones;

import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.Milestone;
import java.time.Instant;
import java.util.List;

/**
 * A milestone came to another status, or evidence was given for a finished one, or somebody else
 * has confirmed it.
 *
 * @param raises what it does for the leader's levels, 0 to 5
 * @param evidenced whether the leader gave something that shows it
 * @param confirmed whether somebody else has confirmed that it is done
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
        boolean confirmed,
        int hours,
        int weeks,
        Instant at) {

    /** A competency's level before and after. */
    record Raise(String competency, double from, double to) {}

    static MilestoneChanged of(long version, StageId stage, Milestone changed, Instant at) {
        return new MilestoneChanged(
                version,
                changed.id(),
                changed.title(),
                stage,
                changed.raises().stream().map(Milestone.Raised::competency).toList(),
                changed.raises().stream()
                        .map(r -> new Raise(r.competency(), r.from(), r.to()))
                        .toList(),
                changed.evidence() != null,
                changed.confirmed(),
                changed.hours(),
                changed.weeks(),
                at);
    }
}
