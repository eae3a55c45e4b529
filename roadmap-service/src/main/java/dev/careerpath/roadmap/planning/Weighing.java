package dev.careerpath.roadmap.planning;

import dev.careerpath.roadmap.planning.Choosing.Choice;
import dev.careerpath.roadmap.planning.PlanningProblem.Rise;
import dev.careerpath.roadmap.planning.PlanningProblem.Step;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says whether everything worth doing fits, and what the cheapest changes are that make it fit. */
final class Weighing {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final int HALF_AN_HOUR = 30;
    private static final int MOST_MINUTES = 60 * 60;
    private static final double OPEN = 0.05;
    private static final int WORTH_SAYING = 2;

    private final PlanningProblem problem;
    private final Choice choice;
    private final Pace pace;

    Weighing(PlanningProblem problem, Choice choice) {
        this.problem = problem;
        this.choice = choice;
        this.pace = problem.pace();
    }

    Roadmap.Feasibility feasibility() {
        Soonest soonest = choice.soonest();
        boolean onTime = soonest.isOnTime();
        int needed = Arrays.stream(soonest.order()).map(this::hoursLeft).sum();
        int available = (int) ((long) pace.weeks() * pace.minutesPerWeek() / 60);
        return new Roadmap.Feasibility(
                onTime,
                soonest.finish(),
                needed,
                available,
                onTime ? slack() : changes(),
                later(),
                Arrays.stream(choice.table().takenSteps()).mapToObj(this::id).toList(),
                Arrays.stream(soonest.order()).mapToObj(this::id).toList(),
                choice.lanes());
    }

    /** Points of readiness, 0 to 100, that the plan adds. */
    double added() {
        int gained = 0;
        for (int c = 0; c < problem.needs().size(); c++) {
            for (int rank = choice.rank(c, Timetable.NEVER); rank > 0; rank--) {
                gained += problem.gain(c, rank);
            }
        }
        return gained / 1000.0;
    }

    /** What is there to say of a plan that fits; what leads into the role may go on after it. */
    private List<Roadmap.Advice> slack() {
        int least = leastMinutes(HALF_AN_HOUR, pace.minutesPerWeek());
        LocalDate earliest = choice.soonest().earliest();
        long early = ChronoUnit.WEEKS.between(earliest, pace.targetDate());
        if (early < WORTH_SAYING && least >= pace.minutesPerWeek()) {
            return goingOn().isEmpty()
                    ? List.of()
                    : List.of(
                            new Roadmap.Advice("PACE", goingOn().strip(), null, null, null, null));
        }
        return List.of(
                new Roadmap.Advice(
                        "PACE",
                        "Everything can be done by %s; %s hours a week are enough for %s.%s"
                                .formatted(
                                        day(earliest),
                                        hours(least / 60.0),
                                        day(pace.targetDate()),
                                        goingOn()),
                        least / 60.0,
                        earliest,
                        null,
                        null));
    }

    private List<Roadmap.Advice> changes() {
        return List.of(hours(), date(), scope());
    }

    private Roadmap.Advice hours() {
        int least = leastMinutes(pace.minutesPerWeek(), MOST_MINUTES);
        boolean enough = choice.soonest().fits(pace.withMinutes(least));
        return new Roadmap.Advice(
                "HOURS",
                enough
                        ? "With %s hours a week instead of %s everything is done by %s."
                                .formatted(
                                        hours(least / 60.0),
                                        hours(pace.minutesPerWeek() / 60.0),
                                        day(pace.targetDate()))
                        : "No number of hours a week makes it all fit by %s: the steps take their time."
                                .formatted(day(pace.targetDate())),
                enough ? least / 60.0 : null,
                null,
                null,
                null);
    }

    private Roadmap.Advice date() {
        LocalDate earliest = choice.soonest().earliest();
        return new Roadmap.Advice(
                "DATE",
                "With %s as the target date everything fits at %s hours a week."
                        .formatted(day(earliest), hours(pace.minutesPerWeek() / 60.0)),
                null,
                earliest,
                null,
                null);
    }

    private Roadmap.Advice scope() {
        List<Roadmap.Unplanned> open = unplanned();
        double lost = Math.round(choice.soonest().everything() / 100.0 - 10 * added()) / 10.0;
        String gaps =
                switch (open.size()) {
                    case 0 -> "no gap stays open";
                    case 1 -> open.getFirst().name() + " stays open";
                    default ->
                            "%d gaps stay open, first of all %s"
                                    .formatted(open.size(), open.getFirst().name());
                };
        return new Roadmap.Advice(
                "SCOPE",
                "%s: %s, and %.1f points of readiness are left for later.%s"
                        .formatted(held(), gaps, lost, goingOn()),
                null,
                null,
                lost,
                open.stream().map(Roadmap.Unplanned::competency).toList());
    }

    private String held() {
        int weeks = pace.room();
        if (weeks == 0) {
            return "The next cycle begins on %s and leaves no whole week until %s, so this plan begins nothing new"
                    .formatted(day(pace.monday()), day(pace.targetDate()));
        }
        return pace.isCutShort()
                ? "This plan keeps the date and the hours and holds only what can be done in the %s until %s"
                        .formatted(
                                weeks == 1 ? "one week" : weeks + " weeks", day(pace.targetDate()))
                : "This plan keeps the date and the hours";
    }

    /** What is under way and ends after the target date, a sentence each. */
    private String goingOn() {
        StringBuilder text = new StringBuilder();
        for (Step step : problem.steps().subList(0, problem.started())) {
            UnderWay underWay = step.underWay();
            if (underWay != null) {
                LocalDate last = pace.until(step.activity(), underWay, choice.lanes()).minusDays(1);
                if (last.isAfter(pace.targetDate())) {
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
            Pace tried = pace.withMinutes(middle * HALF_AN_HOUR);
            if (choice.soonest().fits(tried)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low * HALF_AN_HOUR;
    }

    private List<Roadmap.Later> later() {
        return Arrays.stream(choice.table().takenSteps())
                .filter(step -> !choice.isKept(step))
                .mapToObj(step ->
                        new Roadmap.Later(
                                id(step),
                                problem.steps().get(step).activity().title(),
                                hours(step),
                                pace.first(choice.table().start[step]),
                                pace.before(choice.table().end[step])))
                .toList();
    }

    /** The gaps that the plan leaves open, the widest first. */
    List<Roadmap.Unplanned> unplanned() {
        List<Roadmap.Unplanned> open = new ArrayList<>();
        for (int c = 0; c < problem.needs().size(); c++) {
            int rank = choice.rank(c, Timetable.NEVER);
            LeaderSituation.Need need = problem.needs().get(c);
            double gap = need.required() - problem.level(c, rank);
            if (gap > OPEN) {
                open.add(
                        new Roadmap.Unplanned(
                                need.code(), need.name(), Drafting.rounded(gap), reason(c, rank)));
            }
        }
        open.sort(Comparator.comparingDouble(Roadmap.Unplanned::gap).reversed());
        return open;
    }

    private String reason(int competency, int rank) {
        List<Integer> closing =
                Arrays.stream(choice.table().takenSteps())
                        .filter(step -> !choice.isKept(step) && to(step, competency) > rank)
                        .boxed()
                        .toList();
        if (closing.isEmpty()) {
            return "The catalogue holds no further step for it that is worth its hours here; agree one with your mentor.";
        }
        int last = closing.stream().mapToInt(step -> choice.table().end[step]).max().orElse(0);
        return "%d more hours would close more of it (next: %s); at this pace that is done by %s."
                .formatted(
                        closing.stream().mapToInt(this::hours).sum(),
                        problem.steps().get(closing.getFirst()).activity().title(),
                        day(pace.before(last)));
    }

    private int to(int step, int competency) {
        Step what = problem.steps().get(step);
        return what.rises().stream()
                .filter(rise -> rise.competency() == competency)
                .mapToInt(Rise::to)
                .max()
                .orElse(0);
    }

    private int hours(int step) {
        return problem.steps().get(step).activity().hours();
    }

    private int hoursLeft(int step) {
        UnderWay underWay = problem.steps().get(step).underWay();
        return underWay == null ? hours(step) : underWay.hoursLeft(hours(step), pace.nextMonday());
    }

    private String id(int step) {
        return problem.steps().get(step).activity().id();
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static String hours(double hours) {
        return hours == Math.rint(hours)
                ? Integer.toString((int) hours)
                : Double.toString(Math.round(hours * 10) / 10.0);
    }
}
