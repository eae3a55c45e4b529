package dev.careerpath.roadmap.planning.problem;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** How much of the time until the target date is kept for the last stage. */
final class LastStageLength {

    private static final int DAYS_A_WEEK = 7;

    /**
     * From so many cycles on the last stage takes one, two and three of them: a quarter at most.
     */
    private static final int[] CYCLES_FOR_A_LAST_STAGE = {3, 7, 12};

    private LastStageLength() {}

    /** The first day of the last stage; the day after the target date where there is no time. */
    static LocalDate first(Cycles rhythm, LocalDate targetDate) {
        int cycles = rhythm.within(weeksUntil(rhythm.monday(), targetDate.plusDays(1)));
        int kept = cycles(cycles);
        return kept == 0 ? targetDate.plusDays(1) : rhythm.first(cycles - kept);
    }

    /** How many of so many cycles it takes. */
    static int cycles(int cycles) {
        return (int) Arrays.stream(CYCLES_FOR_A_LAST_STAGE).filter(from -> cycles >= from).count();
    }

    /** Whole weeks from one day to before another, 0 where that is earlier. */
    static int weeksUntil(LocalDate from, LocalDate to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, to) / DAYS_A_WEEK);
    }
}
