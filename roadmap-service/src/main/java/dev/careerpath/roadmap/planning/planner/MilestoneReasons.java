package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Rise;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Step;
import dev.careerpath.roadmap.planning.search.SelectedPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What milestones raise, and why they are in the plan. */
final class MilestoneReasons {

    private static final int SOURCES_OF_A_NEED = 2;

    private final PlanningProblem problem;
    private final SelectedPlan selected;

    MilestoneReasons(PlanningProblem problem, SelectedPlan selected) {
        this.problem = problem;
        this.selected = selected;
    }

    /** The rank that a step starts from; one that is under way began at today's. */
    int from(Step step, int competency, int start) {
        return step.underWay() == null ? selected.rank(competency, start) : 0;
    }

    Milestone.Raised raised(int competency, int from, int to) {
        LeaderSituation.Need need = problem.needs().get(competency);
        return new Milestone.Raised(
                need.code(),
                need.name(),
                rounded(problem.level(competency, from)),
                problem.level(competency, to));
    }

    /** The competency it adds most readiness to. */
    Milestone.Because because(Step step, int start) {
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
