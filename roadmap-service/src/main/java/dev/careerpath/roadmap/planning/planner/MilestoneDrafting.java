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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes milestones of the steps that the plan keeps, each with its stage and its reasons. */
final class MilestoneDrafting {

    private static final int SOURCES_OF_A_NEED = 2;

    private final PlanningProblem problem;
    private final SelectedPlan selected;
    private final Map<String, Milestone> before;
    private final Map<Integer, StagedMilestone> drafts = new LinkedHashMap<>();

    MilestoneDrafting(PlanningProblem problem, SelectedPlan selected, List<Milestone> before) {
        this.problem = problem;
        this.selected = selected;
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
                dependsOn.add(firstTo(rise));
            }
            int from = from(step, rise.competency(), start);
            if (rise.to() > from) {
                raises.add(raised(rise.competency(), from, rise.to()));
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
        Milestone milestone =
                milestone(
                        step.activity(),
                        start,
                        selected.schedule().end[number],
                        ids,
                        raises,
                        because(step, start));
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

    /** The level that a step starts from; one that is under way began at today's. */
    private int from(Step step, int competency, int start) {
        return step.underWay() == null ? selected.rank(competency, start) : 0;
    }

    /** The step that brings it to what a rise needs first; -1 where none does. */
    private int firstTo(Rise rise) {
        int first = -1;
        int[] end = selected.schedule().end;
        for (int other : drafts.keySet()) {
            if (leads(other, rise)
                    && (first < 0
                            || end[other] < end[first]
                            || (end[other] == end[first] && other < first))) {
                first = other;
            }
        }
        return first;
    }

    private boolean leads(int step, Rise rise) {
        for (Rise r : problem.steps().get(step).rises()) {
            if (r.competency() == rise.competency() && r.to() >= rise.needs()) {
                return true;
            }
        }
        return false;
    }

    private Milestone.Raised raised(int competency, int from, int to) {
        LeaderSituation.Need need = problem.needs().get(competency);
        return new Milestone.Raised(
                need.code(),
                need.name(),
                rounded(problem.level(competency, from)),
                problem.level(competency, to));
    }

    private Milestone milestone(
            Activity activity,
            int start,
            int end,
            List<String> dependsOn,
            List<Milestone.Raised> raises,
            Milestone.Because because) {
        return new Milestone(
                activity.id(),
                activity.title(),
                activity.kind(),
                activity.hours(),
                problem.capacity().first(start),
                problem.capacity().lastBefore(end),
                dependsOn,
                raises,
                activity.doneWhen(),
                MilestoneStatus.PLANNED,
                null,
                null,
                because);
    }

    /** The competency it adds most readiness to. */
    private Milestone.Because because(Step step, int start) {
        int most = -1;
        int competency = 0;
        for (Rise rise : step.rises()) {
            int gain = 0;
            int from = from(step, rise.competency(), start);
            for (int rank = from + 1; rank <= rise.to(); rank++) {
                gain += problem.gain(rise.competency(), rank);
            }
            if (gain > most) {
                most = gain;
                competency = rise.competency();
            }
        }
        return because(step.activity(), problem.needs().get(competency));
    }

    static Milestone.Because because(Activity activity, LeaderSituation.Need need) {
        Set<String> sources = new LinkedHashSet<>(activity.sources());
        need.sources().stream().limit(SOURCES_OF_A_NEED).forEach(sources::add);
        return new Milestone.Because(
                need.code(), rounded(need.gap()), need.priority(), List.copyOf(sources));
    }

    static double rounded(double level) {
        return Math.round(level * 100) / 100.0;
    }
}
