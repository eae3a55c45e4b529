package dev.careerpath.roadmap.planning;

import dev.careerpath.roadmap.planning.Scheduling.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says whether everything worth doing fits, and what the cheapest changes are that make it fit. */
final class Weighing {

    private static final int MOST_HOURS = 60;

    private Weighing() {}

    /** The plan's calendar: weeks are counted from a Monday. */
    record Calendar(LocalDate firstMonday, LocalDate targetDate, int minutesPerWeek) {

        /** Whole weeks until the target date. */
        int weeks() {
            return (int) Math.max(0, (targetDate.toEpochDay() + 1 - firstMonday.toEpochDay()) / 7);
        }

        LocalDate monday(int week) {
            return firstMonday.plusWeeks(week);
        }

        LocalDate sunday(int week) {
            return firstMonday.plusWeeks(week).plusDays(6);
        }
    }

    static int lastWeek(List<Slot> slots) {
        return slots.stream().mapToInt(Slot::lastWeek).max().orElse(-1);
    }

    /**
     * @param everything what would be done without a target date
     * @param whole its layout at today's hours
     * @param planned what the plan keeps
     * @param full the readiness that everything leads to
     * @param projected the readiness that the plan leads to
     */
    static Roadmap.Feasibility weigh(
            Calendar calendar,
            List<Pick> everything,
            List<Slot> whole,
            List<Pick> planned,
            double full,
            double projected) {
        boolean onTime = lastWeek(whole) < calendar.weeks();
        LocalDate finish =
                whole.isEmpty() ? calendar.firstMonday() : calendar.sunday(lastWeek(whole));
        int needed = everything.stream().mapToInt(pick -> pick.activity().hours()).sum();
        int available = (int) ((long) calendar.weeks() * calendar.minutesPerWeek() / 60);
        List<Roadmap.Advice> advice =
                onTime
                        ? pace(calendar, finish)
                        : changes(calendar, everything, finish, planned, full, projected);
        return new Roadmap.Feasibility(onTime, finish, needed, available, advice);
    }

    private static List<Roadmap.Advice> pace(Calendar calendar, LocalDate finish) {
        long early = (calendar.targetDate().toEpochDay() - finish.toEpochDay()) / 7;
        return early < 2
                ? List.of()
                : List.of(
                        new Roadmap.Advice(
                                "PACE",
                                "Everything is done %d weeks before the target date; an earlier date or a slower pace would do."
                                        .formatted(early)));
    }

    private static List<Roadmap.Advice> changes(
            Calendar calendar,
            List<Pick> everything,
            LocalDate finish,
            List<Pick> planned,
            double full,
            double projected) {
        List<Roadmap.Advice> advice = new ArrayList<>();
        int enough = enoughHours(calendar, everything);
        advice.add(
                new Roadmap.Advice(
                        "HOURS",
                        enough <= MOST_HOURS
                                ? "With %d hours a week instead of %s everything is done by %s."
                                        .formatted(
                                                enough,
                                                hours(calendar.minutesPerWeek()),
                                                calendar.targetDate())
                                : "No number of hours a week makes it all fit by %s: the steps take their time."
                                        .formatted(calendar.targetDate())));
        advice.add(
                new Roadmap.Advice(
                        "DATE",
                        "At %s hours a week everything is done by %s."
                                .formatted(hours(calendar.minutesPerWeek()), finish)));
        advice.add(
                new Roadmap.Advice(
                        "SCOPE",
                        "This plan keeps the date and the hours: %d of %d milestones, to a readiness of %.0f instead of %.0f."
                                .formatted(planned.size(), everything.size(), projected, full)));
        return advice;
    }

    private static int enoughHours(Calendar calendar, List<Pick> everything) {
        int hours = calendar.minutesPerWeek() / 60 + 1;
        while (hours <= MOST_HOURS
                && lastWeek(Scheduling.schedule(everything, hours * 60)) >= calendar.weeks()) {
            hours++;
        }
        return hours;
    }

    private static String hours(int minutes) {
        return minutes % 60 == 0
                ? Integer.toString(minutes / 60)
                : Double.toString(Math.round(minutes / 6.0) / 10.0);
    }
}
