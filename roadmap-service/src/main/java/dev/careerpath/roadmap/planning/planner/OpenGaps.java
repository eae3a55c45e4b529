package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Need;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Rise;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import dev.careerpath.roadmap.planning.search.SelectedPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the gaps that a plan leaves open, and says of each why. */
final class OpenGaps {

    private static final double OPEN = 0.05;

    private final PlanningProblem problem;
    private final BeyondReach beyond;
    private final SelectedPlan selected;
    private final WeeklyCapacity capacity;
    private final int[] taken;

    OpenGaps(PlanningProblem problem, SelectedPlan selected, BeyondReach beyond) {
        this.problem = problem;
        this.beyond = beyond;
        this.selected = selected;
        this.capacity = problem.capacity();
        this.taken = selected.schedule().takenSteps();
    }

    /** The widest first. */
    List<Roadmap.Unplanned> all() {
        List<Roadmap.Unplanned> gaps = new ArrayList<>();
        for (int c = 0; c < problem.needs().size(); c++) {
            int rank = selected.rank(c, ProblemArrays.NEVER);
            LeaderSituation.Need need = problem.needs().get(c);
            double gap = need.required() - problem.level(c, rank);
            if (gap > OPEN) {
                List<Need> missing = beyond.needsOfStepsFor(need);
                gaps.add(
                        new Roadmap.Unplanned(
                                need.code(),
                                need.name(),
                                MilestoneReasons.rounded(gap),
                                first(need, c, missing) + reason(c, rank, missing)));
            }
        }
        gaps.sort(Comparator.comparingDouble(Roadmap.Unplanned::gap).reversed());
        return List.copyOf(gaps);
    }

    /** Of a gap that one expects to be closed, why the plan leaves it as it is, if it does. */
    private String first(LeaderSituation.Need need, int competency, List<Need> missing) {
        boolean core = problem.core().contains(competency);
        if ((need.priority() != 1 && !core) || selected.rank(competency, ProblemArrays.NEVER) > 0) {
            return "";
        }
        String why =
                isInReach(competency)
                        ? ": in the time that is left, other steps raise readiness more."
                        : missing.isEmpty()
                                ? ": no step for it can be done in the time that is left."
                                : ".";
        return "%s, and still not in this plan%s "
                .formatted(core ? "At the heart of the role" : "Your first priority", why);
    }

    /** Whether some step for it could be done by the target date. */
    private boolean isInReach(int competency) {
        int[] ends = problem.arrays().earliestEnds(problem.cycles(selected.atOnce()));
        for (int step = 0; step < ends.length; step++) {
            if (to(step, competency) > 0 && ends[step] <= capacity.cycles()) {
                return true;
            }
        }
        return false;
    }

    private String reason(int competency, int rank, List<Need> missing) {
        List<Integer> closing = new ArrayList<>();
        for (int step : taken) {
            if (!selected.isKept(step) && to(step, competency) > rank) {
                closing.add(step);
            }
        }
        if (closing.isEmpty() && !missing.isEmpty()) {
            return "Further steps for it need %s, which you cannot reach today."
                    .formatted(Need.words(missing, "or"));
        }
        if (closing.isEmpty()) {
            return "No further step that is known here is worth its hours; agree one with your sponsor or a mentor.";
        }
        int last = closing.stream().mapToInt(step -> selected.schedule().end[step]).max().orElse(0);
        return "%d more hours would close more (next: %s); at this pace that is done by %s."
                .formatted(
                        closing.stream().mapToInt(this::hours).sum(),
                        problem.steps().get(closing.getFirst()).activity().title(),
                        PlanWords.day(capacity.before(last)));
    }

    private int to(int step, int competency) {
        int to = 0;
        for (Rise rise : problem.steps().get(step).rises()) {
            to = rise.competency() == competency ? Math.max(to, rise.to()) : to;
        }
        return to;
    }

    private int hours(int step) {
        return problem.steps().get(step).activity().hours();
    }
}
