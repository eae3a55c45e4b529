package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Step;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.problem.StepUnderWay;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import dev.careerpath.roadmap.planning.schedule.EarliestFinish;
import dev.careerpath.roadmap.planning.search.SelectedPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Says whether everything worth doing fits, when it is done, and what has to come later. */
final class FeasibilityAnalysis {

    private final PlanningProblem problem;
    private final SelectedPlan selected;
    private final WeeklyCapacity capacity;
    private final int[] taken;
    private final List<Roadmap.Unplanned> open;

    FeasibilityAnalysis(PlanningProblem problem, SelectedPlan selected, BeyondReach beyond) {
        this.problem = problem;
        this.selected = selected;
        this.capacity = problem.capacity();
        this.taken = selected.schedule().takenSteps();
        this.open = new OpenGaps(problem, selected, beyond).all();
    }

    Feasibility feasibility() {
        EarliestFinish earliestFinish = selected.earliestFinish();
        int needed = 0;
        for (int step : earliestFinish.order()) {
            needed += hoursLeft(step);
        }
        int available = (int) ((long) capacity.weeks() * capacity.minutesPerWeek() / 60);
        return new Feasibility(
                earliestFinish.isOnTime(),
                finish(),
                needed,
                available,
                new FeasibilityAdvice(problem, selected, open, added()).all(),
                later(),
                ids(taken),
                ids(earliestFinish.order()),
                selected.atOnce(),
                capacity.hasLastStage() ? capacity.lastStage() : null,
                capacity.rhythm().quarter());
    }

    /** The finish that is committed to; what is under way may go on for longer. */
    private LocalDate finish() {
        LocalDate finish = selected.earliestFinish().finish();
        for (int i = 0; i < problem.started(); i++) {
            Step step = problem.steps().get(i);
            StepUnderWay underWay = step.underWay();
            if (underWay != null && !problem.arrays().intoRole[i]) {
                LocalDate last =
                        capacity.until(step.activity(), underWay, selected.atOnce()).minusDays(1);
                finish = last.isAfter(finish) ? last : finish;
            }
        }
        return finish;
    }

    /** Points of readiness, 0 to 100, that the plan adds. */
    double added() {
        int gained = 0;
        for (int c = 0; c < problem.needs().size(); c++) {
            for (int rank = selected.rank(c, ProblemArrays.NEVER); rank > 0; rank--) {
                gained += problem.gain(c, rank);
            }
        }
        return gained / 1000.0;
    }

    private List<Feasibility.Later> later() {
        List<Feasibility.Later> later = new ArrayList<>();
        for (int step : taken) {
            if (!selected.isKept(step)) {
                later.add(
                        new Feasibility.Later(
                                id(step),
                                problem.steps().get(step).activity().title(),
                                problem.steps().get(step).activity().hours(),
                                capacity.first(selected.schedule().start[step]),
                                capacity.before(selected.schedule().end[step])));
            }
        }
        return later;
    }

    /** The gaps that the plan leaves open, the widest first. */
    List<Roadmap.Unplanned> unplanned() {
        return open;
    }

    private int hoursLeft(int number) {
        Step step = problem.steps().get(number);
        int hours = step.activity().hours();
        StepUnderWay underWay = step.underWay();
        return underWay == null ? hours : underWay.hoursLeft(hours, capacity.nextMonday());
    }

    private List<String> ids(int[] steps) {
        return Arrays.stream(steps).mapToObj(this::id).toList();
    }

    private String id(int step) {
        return problem.steps().get(step).activity().id();
    }
}
