package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes milestones of the steps into the role, each raising what those before it left. */
final class TransitionDrafting {

    private final PlanningProblem problem;
    private final WeeklyCapacity capacity;
    private final LevelsBeforeRole levels;

    TransitionDrafting(PlanningProblem problem, LevelsBeforeRole levels) {
        this.problem = problem;
        this.capacity = problem.capacity();
        this.levels = levels;
    }

    /** Makes a milestone of a step; its rises count for those after it. */
    StagedMilestone draft(TransitionLayout.Placed placed) {
        Activity activity = placed.activity();
        List<Milestone.Raised> raises = new ArrayList<>();
        LeaderSituation.Need most = null;
        for (Activity.Raise raise : activity.raises()) {
            LeaderSituation.Need need = levels.need(raise);
            if (need == null) {
                continue;
            }
            most = most == null || need.priority() < most.priority() ? need : most;
            double level = levels.level(need);
            if (raise.to() > level && levels.isReached(raise)) {
                raises.add(
                        new Milestone.Raised(
                                need.code(),
                                need.name(),
                                MilestoneReasons.rounded(level),
                                raise.to()));
            }
        }
        levels.raise(raises);
        Milestone milestone =
                new Milestone(
                        activity.id(),
                        activity.title(),
                        activity.kind(),
                        activity.hours(),
                        capacity.firstUntilTarget(placed.start()),
                        last(placed),
                        List.of(),
                        raises,
                        activity.doneWhen(),
                        MilestoneStatus.PLANNED,
                        null,
                        null,
                        MilestoneReasons.because(
                                activity, most == null ? problem.needs().getFirst() : most),
                        null);
        return new StagedMilestone(StageId.TRANSITION, milestone);
    }

    /** What ends with the last cycle goes on until the first day in the role. */
    private LocalDate last(TransitionLayout.Placed placed) {
        return placed.end() == capacity.cyclesUntilTarget()
                ? capacity.lastWholeWeek()
                : capacity.firstUntilTarget(placed.end()).minusDays(1);
    }
}
