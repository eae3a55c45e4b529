package dev.careerpath.roadmap.planning.planner;

import static dev.careerpath.roadmap.planning.planner.PlanWords.day;
import static dev.careerpath.roadmap.planning.planner.PlanWords.number;

import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Step;
import dev.careerpath.roadmap.planning.problem.StepUnderWay;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import java.time.LocalDate;
import java.util.List;

/** Says what a plan holds of what is to be done, and what goes on after it. */
final class HeldWords {

    private final PlanningProblem problem;
    private final int atOnce;
    private final WeeklyCapacity capacity;

    HeldWords(PlanningProblem problem, int atOnce) {
        this.problem = problem;
        this.atOnce = atOnce;
        this.capacity = problem.capacity();
    }

    /** A clause, without a full stop. */
    String held() {
        int weeks = capacity.room();
        if (weeks == 0 && capacity.hasLastStage()) {
            return "The weeks until %s are for the way into the role, so this plan begins nothing else"
                    .formatted(day(capacity.targetDate()));
        }
        if (weeks == 0) {
            return "The next cycle begins on %s and leaves no whole week until %s, so this plan begins nothing new"
                    .formatted(day(capacity.monday()), day(capacity.targetDate()));
        }
        return capacity.isCutShort()
                ? "This plan keeps the date and the hours and holds only what can be done in the %s until %s"
                        .formatted(
                                weeks == 1 ? "one week" : weeks + " weeks",
                                day(capacity.targetDate()))
                : "This plan keeps the date and the hours";
    }

    /** The steps under way that end after the target date, a sentence each. */
    String goingOn() {
        StringBuilder text = new StringBuilder();
        for (Step step : problem.steps().subList(0, problem.started())) {
            StepUnderWay underWay = step.underWay();
            if (underWay != null) {
                LocalDate last = capacity.until(step.activity(), underWay, atOnce).minusDays(1);
                if (last.isAfter(capacity.targetDate())) {
                    text.append(
                            " “%s” is under way and goes on until %s."
                                    .formatted(step.activity().title(), day(last)));
                }
            }
        }
        return text.toString();
    }

    /** How many points of readiness a plan leaves for later. */
    static String left(double points) {
        return number(points)
                + (points == 1 ? " point of readiness is" : " points of readiness are");
    }

    /** How many gaps stay open, and which first. */
    static String open(List<Roadmap.Unplanned> gaps) {
        return switch (gaps.size()) {
            case 0 -> "no gap stays open";
            case 1 -> gaps.getFirst().name() + " stays open";
            default ->
                    "%d gaps stay open, first of all %s"
                            .formatted(gaps.size(), gaps.getFirst().name());
        };
    }
}
