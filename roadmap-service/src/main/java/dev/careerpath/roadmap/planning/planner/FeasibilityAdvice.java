package dev.careerpath.roadmap.planning.planner;

import static dev.careerpath.roadmap.planning.planner.PlanWords.day;
import static dev.careerpath.roadmap.planning.planner.PlanWords.number;
import static dev.careerpath.roadmap.planning.planner.PlanWords.weekly;

import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import dev.careerpath.roadmap.planning.search.SelectedPlan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Says what the cheapest changes are that make everything fit, or what is to spare. */
final class FeasibilityAdvice {

    private static final int MOST_MINUTES = 60 * 60;
    private static final int WORTH_SAYING = 2;

    private final SelectedPlan selected;
    private final List<Roadmap.Unplanned> open;
    private final double added;
    private final WeeklyCapacity capacity;
    private final HeldWords words;

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
        this.selected = selected;
        this.open = open;
        this.added = added;
        this.capacity = problem.capacity();
        this.words = new HeldWords(problem, selected.atOnce());
    }

    List<Feasibility.Advice> all() {
        return selected.earliestFinish().isOnTime() ? slack() : List.of(hours(), date(), scope());
    }

    /** The advice on a plan that fits; steps that lead into the role may go on after it. */
    private List<Feasibility.Advice> slack() {
        if (selected.earliestFinish().order().length == 0) {
            return List.of();
        }
        int least =
                LeastMinutes.of(
                        selected.earliestFinish(),
                        capacity,
                        LeastMinutes.STEP,
                        capacity.minutesPerWeek());
        LocalDate earliest = selected.earliestFinish().earliest();
        long early = ChronoUnit.WEEKS.between(earliest, capacity.targetDate());
        if (early < WORTH_SAYING && least >= capacity.minutesPerWeek()) {
            String text = words.goingOn().strip();
            return text.isEmpty()
                    ? List.of()
                    : List.of(new Feasibility.Advice("PACE", text, null, null, null, null));
        }
        String text =
                "Everything can be done by %s; %s is enough for %s.%s"
                        .formatted(
                                day(earliest),
                                weekly(least / 60.0),
                                day(capacity.targetDate()),
                                words.goingOn());
        return List.of(new Feasibility.Advice("PACE", text, least / 60.0, earliest, null, null));
    }

    private Feasibility.Advice hours() {
        int least =
                LeastMinutes.of(
                        selected.earliestFinish(),
                        capacity,
                        capacity.minutesPerWeek(),
                        MOST_MINUTES);
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
        String text =
                "A plan made for %s instead holds everything at %s."
                        .formatted(day(earliest), weekly(capacity.minutesPerWeek() / 60.0));
        return new Feasibility.Advice("DATE", text, null, earliest, null, null);
    }

    private Feasibility.Advice scope() {
        double lost =
                Math.round(selected.earliestFinish().everything() / 100.0 - 10 * added) / 10.0;
        String text =
                "%s: %s, and %s left for later.%s"
                        .formatted(
                                words.held(),
                                HeldWords.open(open),
                                HeldWords.left(lost),
                                words.goingOn());
        List<String> gaps = open.stream().map(Roadmap.Unplanned::competency).toList();
        return new Feasibility.Advice("SCOPE", text, null, null, lost, gaps);
    }
}
