package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import dev.careerpath.roadmap.planning.search.SelectedPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The way into the role, in the weeks that are kept for it before the target date, and before them
 * where everything else is done. The preparation of the first days comes last; before it what takes
 * longest and still fits. Nothing else begins in these weeks, so the projects share all of a week.
 *
 * <p>Deputising and the like ask for the levels that they start from. Anybody can negotiate, hand
 * over and prepare; who is below the levels of these is promised no rise by them.
 */
final class LastStage {

    private final Catalogue catalogue;
    private final PlanningProblem problem;
    private final WeeklyCapacity capacity;
    private final SelectedPlan selected;
    private final Map<String, Milestone> before;
    private final LevelsBeforeRole levels;
    private final List<Milestone> busy = new ArrayList<>();

    LastStage(
            Catalogue catalogue,
            PlanningProblem problem,
            SelectedPlan selected,
            Map<String, Milestone> before) {
        this.catalogue = catalogue;
        this.problem = problem;
        this.capacity = problem.capacity();
        this.selected = selected;
        this.before = before;
        this.levels = new LevelsBeforeRole(problem, selected);
    }

    /**
     * Its steps.
     *
     * @param others the rest of the plan
     */
    List<StagedMilestone> drafts(LeaderSituation situation, List<StagedMilestone> others) {
        List<Activity> candidates =
                catalogue.activities().stream()
                        .filter(a -> a.stage() == StageId.TRANSITION && situation.isMeantBy(a))
                        .filter(this::isOpen)
                        .filter(a -> a.kind() != Activity.Kind.STRETCH || levels.areReached(a))
                        .toList();
        if (selected.stands()) {
            return candidates.stream()
                    .map(a -> Objects.requireNonNull(before.get(a.id())))
                    .map(m -> new StagedMilestone(StageId.TRANSITION, m))
                    .toList();
        }
        others.forEach(other -> busy.add(other.milestone()));
        TransitionLayout layout =
                new TransitionSearch(capacity, busy, before.keySet(), levels, this::isPrepared)
                        .layout(candidates, capacity.units(selected.atOnce()).projects());
        TransitionDrafting drafting = new TransitionDrafting(problem, levels);
        List<StagedMilestone> drafts = new ArrayList<>();
        layout.placed().stream()
                .sorted(
                        Comparator.comparingInt(TransitionLayout.Placed::start)
                                .thenComparingInt(TransitionLayout.Placed::end))
                .forEach(p -> drafts.add(drafting.draft(p)));
        return drafts;
    }

    /** What has neither begun nor is settled; nothing new where the plan before stands. */
    private boolean isOpen(Activity activity) {
        Milestone known = before.get(activity.id());
        return known == null ? !selected.stands() : known.status() == MilestoneStatus.PLANNED;
    }

    /** Whether what has to come first is done by then, or outgrown. */
    private boolean isPrepared(Activity activity, LocalDate first) {
        return activity.after().stream()
                .allMatch(id ->
                        busy.stream().anyMatch(m -> m.id().equals(id) && m.end().isBefore(first))
                                || isDone(id));
    }

    private boolean isDone(String id) {
        Milestone known = before.get(id);
        if (known != null && known.status() == MilestoneStatus.DONE) {
            return true;
        }
        Activity activity = catalogue.activity(id).orElse(null);
        if (activity != null && !activity.opens().isEmpty()) {
            // No level makes up for a relation; who skips it has said enough.
            return known != null && known.status() == MilestoneStatus.SKIPPED;
        }
        return activity == null || levels.areOutgrown(activity);
    }
}
