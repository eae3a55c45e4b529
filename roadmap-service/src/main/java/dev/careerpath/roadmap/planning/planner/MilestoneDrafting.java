package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Rise;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Step;
import dev.careerpath.roadmap.planning.problem.StepUnderWay;
import dev.careerpath.roadmap.planning.search.SelectedPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes milestones of the steps that the plan keeps, each with its stage and its reasons. */
final class MilestoneDrafting {

    private final PlanningProblem problem;
    private final SelectedPlan selected;
    private final MilestoneReasons reasons;
    private final PrecedingSteps preceding;
    private final Map<String, Milestone> before;
    private final Map<Integer, StagedMilestone> drafts = new LinkedHashMap<>();

    MilestoneDrafting(PlanningProblem problem, SelectedPlan selected, List<Milestone> before) {
        this.problem = problem;
        this.selected = selected;
        this.reasons = new MilestoneReasons(problem, selected);
        this.preceding = new PrecedingSteps(problem, selected);
        this.before = before.stream().collect(Collectors.toMap(Milestone::id, Function.identity()));
    }

    List<StagedMilestone> drafts(Catalogue catalogue, LeaderSituation situation) {
        for (int step : selected.schedule().takenSteps()) {
            if (selected.isKept(step)) {
                drafts.put(step, draft(step));
            }
        }
        List<StagedMilestone> all = new ArrayList<>(drafts.values());
        all.addAll(
                new LastStage(catalogue, problem, selected, before)
                        .drafts(situation, List.copyOf(drafts.values())));
        return all;
    }

    private StagedMilestone draft(int number) {
        Step step = problem.steps().get(number);
        int start = selected.schedule().start[number];
        Set<Integer> dependsOn = new TreeSet<>(step.after());
        List<Milestone.Raised> raises = new ArrayList<>();
        for (Rise rise : step.rises()) {
            if (rise.needs() > 0) {
                dependsOn.add(preceding.firstTo(rise, drafts.keySet()));
            }
            int from = reasons.from(step, rise.competency(), start);
            if (rise.to() > from) {
                raises.add(reasons.raised(rise.competency(), from, rise.to()));
            }
        }
        dependsOn.remove(number);
        StageId stage = step.activity().stage();
        List<String> ids = new ArrayList<>();
        for (int other : dependsOn) {
            StagedMilestone earlier = drafts.get(other);
            if (earlier != null) {
                ids.add(earlier.milestone().id());
                stage = stage.compareTo(earlier.stage()) < 0 ? earlier.stage() : stage;
            }
        }
        Activity activity = step.activity();
        Milestone milestone =
                new Milestone(
                        activity.id(),
                        activity.title(),
                        activity.kind(),
                        activity.hours(),
                        problem.capacity().first(start),
                        problem.capacity().lastBefore(selected.schedule().end[number]),
                        ids,
                        raises,
                        activity.doneWhen(),
                        MilestoneStatus.PLANNED,
                        null,
                        null,
                        reasons.because(step, start),
                        null);
        return new StagedMilestone(stage, underWay(step, milestone));
    }

    /** The milestone with its real first day and its status, if it has been begun. */
    private Milestone underWay(Step step, Milestone milestone) {
        StepUnderWay underWay = step.underWay();
        Milestone started = before.get(milestone.id());
        if (underWay == null || started == null) {
            return milestone;
        }
        LocalDate until = problem.capacity().until(step.activity(), underWay, selected.atOnce());
        return milestone.startedAs(started, underWay.since(), until.minusDays(1));
    }
}
