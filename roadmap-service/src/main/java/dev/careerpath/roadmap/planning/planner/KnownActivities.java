package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.Milestone;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Finds the activities that milestones were made of. */
final class KnownActivities {

    private KnownActivities() {}

    /** The milestone's activity, from the catalogue if it still holds it. */
    static Activity of(Catalogue catalogue, Milestone milestone) {
        return catalogue.activities().stream()
                .filter(activity -> activity.id().equals(milestone.id()))
                .findFirst()
                .orElseGet(() -> written(milestone));
    }

    /** An activity that this catalogue no longer holds, as the plan before wrote it down. */
    private static Activity written(Milestone milestone) {
        return new Activity(
                milestone.id(),
                milestone.title(),
                milestone.kind(),
                StageId.FOUNDATION,
                milestone.hours(),
                (int) ChronoUnit.WEEKS.between(milestone.start(), milestone.end()) + 1,
                milestone.raises().stream()
                        .map(r -> new Activity.Raise(r.competency(), r.from(), r.to()))
                        .toList(),
                List.of(),
                milestone.doneWhen(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                milestone.because().sources(),
                Activity.Mode.PROJECT,
                List.of(),
                List.of(),
                null,
                List.of(),
                false);
    }
}
