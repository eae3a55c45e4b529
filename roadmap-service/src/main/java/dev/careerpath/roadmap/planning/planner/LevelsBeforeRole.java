package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.search.SelectedPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The levels of a leader when the way into the role begins, and after each step of it. */
final class LevelsBeforeRole {

    private final Map<String, LeaderSituation.Need> needs = new HashMap<>();
    private final Map<String, Double> levels = new HashMap<>();

    LevelsBeforeRole(PlanningProblem problem, SelectedPlan selected) {
        for (int c = 0; c < problem.needs().size(); c++) {
            LeaderSituation.Need need = problem.needs().get(c);
            needs.put(need.code(), need);
            levels.put(need.code(), problem.level(c, selected.rank(c, ProblemArrays.NEVER)));
        }
    }

    /** Whether an activity can start from them. */
    boolean areReached(Activity activity) {
        return activity.raises().stream().allMatch(this::isReached);
    }

    boolean isReached(Activity.Raise raise) {
        Double level = levels.get(raise.competency());
        return level == null || level >= raise.from() - PlanningProblem.NEAR_ENOUGH;
    }

    /** Whether an activity raises nothing any more. */
    boolean areOutgrown(Activity activity) {
        return activity.raises().stream()
                .allMatch(r -> levels.getOrDefault(r.competency(), r.to()) >= r.to());
    }

    /** The need that a rise is for; null where the role does not ask for it. */
    LeaderSituation.@Nullable Need need(Activity.Raise raise) {
        return needs.get(raise.competency());
    }

    double level(LeaderSituation.Need need) {
        return levels.getOrDefault(need.code(), 0.0);
    }

    /** Takes in what a step of the way has raised. */
    void raise(List<Milestone.Raised> raises) {
        raises.forEach(raised -> levels.put(raised.competency(), raised.to()));
    }

    /** What an activity is worth for the role, in levels weighed as the role weighs them. */
    double worth(Activity activity) {
        double sum = 0;
        for (Activity.Raise raise : activity.raises()) {
            LeaderSituation.Need need = need(raise);
            if (need != null && isReached(raise)) {
                double to = Math.min(raise.to(), need.required());
                double level = level(need);
                sum += need.weight() * Math.max(0, to - level) / Math.max(1, need.required());
            }
        }
        return sum;
    }
}
