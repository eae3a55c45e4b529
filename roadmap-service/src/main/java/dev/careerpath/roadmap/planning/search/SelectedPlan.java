package dev.careerpath.roadmap.planning.search;

import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.schedule.EarliestFinish;
import dev.careerpath.roadmap.planning.schedule.Schedule;

/**
 * What is chosen.
 *
 * @param stands whether it is the plan before as it was
 * @param kept whether the plan holds each step, or it comes later
 * @param schedule every step worth taking, laid out
 * @param earliestFinish how everything would be done earliestFinish
 */
public record SelectedPlan(
        PlanningProblem problem,
        boolean stands,
        int atOnce,
        boolean[] kept,
        Schedule schedule,
        EarliestFinish earliestFinish) {

    public boolean isKept(int step) {
        return kept[step];
    }

    /** The rank that the kept steps have brought a competency to by the start of a cycle. */
    public int rank(int competency, int cycle) {
        ProblemArrays arrays = problem.arrays();
        int rank = 0;
        for (int step = 0; step < kept.length; step++) {
            if (kept[step]
                    && (arrays.touches[step] >> competency & 1) == 1
                    && schedule.start[step] != ProblemArrays.NEVER
                    && schedule.end[step] <= cycle) {
                for (int r = arrays.risesOf[step]; r < arrays.risesOf[step + 1]; r++) {
                    if (arrays.risen[r] == competency) {
                        rank = Math.max(rank, arrays.to[r] - arrays.lowest[r]);
                    }
                }
            }
        }
        return rank;
    }
}
