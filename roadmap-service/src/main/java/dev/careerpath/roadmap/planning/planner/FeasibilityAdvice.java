package dev.careerpath.roadmap.planning.planner;

import static dev.careerpath.roadmap.planning.planner.PlanWords.day;
import static dev.careerpath.roadmap.planning.planner.PlanWords.number;
import static dev.careerpath.roadmap.planning.planner.PlanWords.weekly;

import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Step;
import dev.careerpath.roadmap.planning.problem.StepUnderWay;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import dev.careerpath.roadmap.planning.search.SelectedPlan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Says what the cheapest changes are that make everything fit, or what is to spare. */
final class FeasibilityAdvice {

    private static final int HALF_AN_HOUR = 30;
    private static final int MOST_MINUTES = 60 * 60;
    private static final int WORTH_SAYING = 2;

    private final PlanningProblem problem;
    private final SelectedPlan selected;
    private final List<Roadmap.Unplanned> open;
    private final double added;
    private final WeeklyCapacity capacity;

    /**
     * The advice on a plan.
     *
     * @param open the gaps that it leaves open
     * @param added points of readiness, 0 to 100, that it adds
     */
    FeasibilityAdvice(
            PlanningProblem problem,
            SelectedPlan selected,
            List<Roadmap.Unplanned> open,
            double added) {
        this.problem = problem;
        this.selected = selected;
        this.open = open;
        this.added = added;
        this.capacity = problem.capacity();
    }

    List<Feasibility.Advice> all() {
        return selected.earliestFinish().isOnTime() ? slack() : List.of(hours(), date(), scope());
    }

    /** The advice on a plan that fits; steps that lead into the role may go on after it. */
    private List<Feasibility.Advice> slack() {
        if (selected.earliestFinish().order().length == 0) {
            return List.of();
        }
        int least = leastMinutes(HALF_AN_HOUR, capacity.minutesPerWeek());
        LocalDate earliest = selected.earliestFinish().earliest();
        long early = ChronoUnit.WEEKS.between(earliest, capacity.targetDate());
        if (early < WORTH_SAYING && least >= capacity.minutesPerWeek()) {
            return goingOn().isEmpty()
                    ? List.of()
                    : List.of(
                            new Feasibility.Advice(
                                    "PACE", goingOn().strip(), null, null, null, null));
        }
        return List.of(
                new Feasibility.Advice(
                        "PACE",
                        "Everything can be done by %s; %s is enough for %s.%s"
                                .formatted(
                                        day(earliest),
                                        weekly(least / 60.0),
                                        day(capacity.targetDate()),
                                        goingOn()),
                        least / 60.0,
                        earliest,
                        null,
                        null));
    }

    private Feasibility.Advice hours() {
        int least = leastMinutes(capacity.minutesPerWeek(), MOST_MINUTES);
        boolean enough = selected.earliestFinish().fits(capacity.withMinutes(least));
        return new Feasibility.Advice(
                "HOURS",
                enough
                        ? "With %s instead of %s everything is done by %s."
                                .formatted(
                                        weekly(least / 60.0),
                                        number(capacity.minutesPerWeek() / 60.0),
                                        day(capacity.targetDate()))
                        : "No number of hours a week makes everything fit by %s, because the steps need their weeks."
                                .formatted(day(capacity.targetDate())),
                enough ? least / 60.0 : null,
                null,
                null,
                null);
    }

    private Feasibility.Advice date() {
        LocalDate earliest = selected.earliestFinish().earliestTarget();
        return new Feasibility.Advice(
                "DATE",
                "A plan made for %s instead holds everything at %s."
                        .formatted(day(earliest), weekly(capacity.minutesPerWeek() / 60.0)),
                null,
                earliest,
                null,
                null);
    }

    private Feasibility.Advice scope() {
        double lost =
                Math.round(selected.earliestFinish().everything() / 100.0 - 10 * added) / 10.0;
        String gaps =
                switch (open.size()) {
                    case 0 -> "no gap stays open";
                    case 1 -> open.getFirst().name() + " stays open";
                    default ->
                            "%d gaps stay open, first of all %s"
                                    .formatted(open.size(), open.getFirst().name());
                };
        return new Feasibility.Advice(
                "SCOPE",
                "%s: %s, and %s left for later.%s"
                        .formatted(
                                held(),
                                gaps,
                                number(lost)
                                        + (lost == 1
                                                ? " point of readiness is"
                                                : " points of readiness are"),
                                goingOn()),
                null,
                null,
                lost,
                open.stream().map(Roadmap.Unplanned::competency).toList());
    }

    private String held() {
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
    private String goingOn() {
        StringBuilder text = new StringBuilder();
        for (Step step : problem.steps().subList(0, problem.started())) {
            StepUnderWay underWay = step.underWay();
            if (underWay != null) {
                LocalDate last =
                        capacity.until(step.activity(), underWay, selected.atOnce()).minusDays(1);
                if (last.isAfter(capacity.targetDate())) {
                    text.append(
                            " “%s” is under way and goes on until %s."
                                    .formatted(step.activity().title(), day(last)));
                }
            }
        }
        return text.toString();
    }

    /** The fewest minutes, in half hours, with which it fits; the most where it never does. */
    private int leastMinutes(int from, int most) {
        int low = Math.ceilDiv(from, HALF_AN_HOUR);
        int high = Math.max(low, Math.ceilDiv(most, HALF_AN_HOUR));
        while (low < high) {
            int middle = (low + high) / 2;
            WeeklyCapacity tried = capacity.withMinutes(middle * HALF_AN_HOUR);
            if (selected.earliestFinish().fits(tried)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low * HALF_AN_HOUR;
    }
}
