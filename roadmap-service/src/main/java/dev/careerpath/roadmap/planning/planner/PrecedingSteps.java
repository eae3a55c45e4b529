package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Rise;
import dev.careerpath.roadmap.planning.search.SelectedPlan;
import java.util.Set;

/** Finds the steps that others build on. */
record PrecedingSteps(PlanningProblem problem, SelectedPlan selected) {

    /** The step that brings it to what a rise needs first; -1 where none does. */
    int firstTo(Rise rise, Set<Integer> drafted) {
        int first = -1;
        int[] end = selected.schedule().end;
        for (int other : drafted) {
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
        return problem.steps().get(step).rises().stream()
                .anyMatch(r -> r.competency() == rise.competency() && r.to() >= rise.needs());
    }
}
