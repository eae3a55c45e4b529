package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Rise;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Step;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.problem.StepUnderWay;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import dev.careerpath.roadmap.planning.schedule.EarliestFinish;
import dev.careerpath.roadmap.planning.search.SelectedPlan;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says whether everything worth doing fits, and what the cheapest changes are that make it fit. */
final class FeasibilityAnalysis {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final int HALF_AN_HOUR = 30;
    private static final int MOST_MINUTES = 60 * 60;
    private static final double OPEN = 0.05;
    private static final int WORTH_SAYING = 2;

    private final PlanningProblem problem;
    private final SelectedPlan selected;
    private final WeeklyCapacity capacity;
    private final int[] taken;
    private final List<Roadmap.Unplanned> open;

    FeasibilityAnalysis(PlanningProblem problem, SelectedPlan selected) {
        this.problem = problem;
        this.selected = selected;
        this.capacity = problem.capacity();
        this.taken = selected.schedule().takenSteps();
        this.open = open();
    }

    Feasibility feasibility() {
        EarliestFinish earliestFinish = selected.earliestFinish();
        boolean onTime = earliestFinish.isOnTime();
        int needed = Arrays.stream(earliestFinish.order()).map(this::hoursLeft).sum();
        int available = (int) ((long) capacity.weeks() * capacity.minutesPerWeek() / 60);
        return new Feasibility(
                onTime,
                finish(),
                needed,
                available,
                onTime ? slack() : changes(),
                later(),
                Arrays.stream(taken).mapToObj(this::id).toList(),
                Arrays.stream(earliestFinish.order()).mapToObj(this::id).toList(),
                selected.atOnce(),
                capacity.hasLastStage() ? capacity.lastStage() : null);
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

    /** The advice on a plan that fits; steps that lead into the role may go on after it. */
    private List<Feasibility.Advice> slack() {
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

    private List<Feasibility.Advice> changes() {
        return List.of(hours(), date(), scope());
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
                "With %s as the target date everything fits at %s."
                        .formatted(day(earliest), weekly(capacity.minutesPerWeek() / 60.0)),
                null,
                earliest,
                null,
                null);
    }

    private Feasibility.Advice scope() {
        double lost =
                Math.round(selected.earliestFinish().everything() / 100.0 - 10 * added()) / 10.0;
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

    private List<Feasibility.Later> later() {
        return Arrays.stream(taken)
                .filter(step -> !selected.isKept(step))
                .mapToObj(step ->
                        new Feasibility.Later(
                                id(step),
                                problem.steps().get(step).activity().title(),
                                hours(step),
                                capacity.first(selected.schedule().start[step]),
                                capacity.before(selected.schedule().end[step])))
                .toList();
    }

    /** The gaps that the plan leaves open, the widest first. */
    List<Roadmap.Unplanned> unplanned() {
        return open;
    }

    private List<Roadmap.Unplanned> open() {
        List<Roadmap.Unplanned> gaps = new ArrayList<>();
        for (int c = 0; c < problem.needs().size(); c++) {
            int rank = selected.rank(c, ProblemArrays.NEVER);
            LeaderSituation.Need need = problem.needs().get(c);
            double gap = need.required() - problem.level(c, rank);
            if (gap > OPEN) {
                gaps.add(
                        new Roadmap.Unplanned(
                                need.code(),
                                need.name(),
                                MilestoneDrafting.rounded(gap),
                                first(need, c) + reason(c, rank)));
            }
        }
        gaps.sort(Comparator.comparingDouble(Roadmap.Unplanned::gap).reversed());
        return List.copyOf(gaps);
    }

    /** Of the gap most worth closing, why the plan leaves it as it is, if it does. */
    private String first(LeaderSituation.Need need, int competency) {
        if (need.priority() != 1 || selected.rank(competency, ProblemArrays.NEVER) > 0) {
            return "";
        }
        int[] ends = problem.arrays().earliestEnds(problem.cycles(selected.atOnce()));
        for (int step = 0; step < ends.length; step++) {
            if (to(step, competency) > 0 && ends[step] <= capacity.cycles()) {
                return "Your first priority, and still not in this plan: in the time there is other steps raise readiness more. ";
            }
        }
        return "Your first priority, and still not in this plan: no step for it can be done in the time there is. ";
    }

    private String reason(int competency, int rank) {
        List<Integer> closing = new ArrayList<>();
        for (int step : taken) {
            if (!selected.isKept(step) && to(step, competency) > rank) {
                closing.add(step);
            }
        }
        if (closing.isEmpty()) {
            return "No further step of the catalogue is worth its hours here; agree one with your sponsor or a mentor.";
        }
        int last = closing.stream().mapToInt(step -> selected.schedule().end[step]).max().orElse(0);
        return "%d more hours would close more of it (next: %s); at this pace that is done by %s."
                .formatted(
                        closing.stream().mapToInt(this::hours).sum(),
                        problem.steps().get(closing.getFirst()).activity().title(),
                        day(capacity.before(last)));
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

    private int hoursLeft(int step) {
        StepUnderWay underWay = problem.steps().get(step).underWay();
        return underWay == null
                ? hours(step)
                : underWay.hoursLeft(hours(step), capacity.nextMonday());
    }

    private String id(int step) {
        return problem.steps().get(step).activity().id();
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static String weekly(double hours) {
        return number(hours) + (hours == 1 ? " hour a week" : " hours a week");
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Integer.toString((int) value)
                : Double.toString(Math.round(value * 10) / 10.0);
    }
}
