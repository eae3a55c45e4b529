package dev.careerpath.roadmap.planning.problem;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The cycles in which steps start and are reviewed: three a quarter, of four, four and five weeks.
 * So any three of them in a row take 13 weeks and any six take 26, wherever they begin, and a step
 * of a quarter or of half a year takes just that.
 *
 * @param monday the first day of cycle 0
 * @param before how many cycles of its quarter come before cycle 0, 0 to 2
 */
public record Cycles(LocalDate monday, int before) {

    private static final int WEEKS = 4;
    private static final int A_QUARTER = 3;
    private static final int WEEKS_A_QUARTER = 13;

    /** Cycles of which the first begins a quarter. */
    public static Cycles from(LocalDate monday) {
        return new Cycles(monday, 0);
    }

    /**
     * The cycles of the same rhythm of which the first holds a day.
     *
     * @param quarter a Monday on which some quarter begins, also a later one
     */
    public static Cycles holding(LocalDate quarter, LocalDate day) {
        long weeks = Math.floorDiv(ChronoUnit.DAYS.between(quarter, day), 7L);
        long quarters = Math.floorDiv(weeks, (long) WEEKS_A_QUARTER);
        int before = Math.min((int) (weeks - quarters * WEEKS_A_QUARTER) / WEEKS, A_QUARTER - 1);
        return new Cycles(quarter.plusWeeks(quarters * WEEKS_A_QUARTER + since(before)), before);
    }

    /** Weeks of the first cycles of a quarter. */
    private static int since(int cycles) {
        return WEEKS * cycles + cycles / A_QUARTER;
    }

    /** The fewest cycles that hold so many weeks wherever they begin. */
    public static int wherever(int weeks) {
        return covering(0, weeks);
    }

    private static int covering(int before, int weeks) {
        int cycles = Math.max(0, weeks / (WEEKS + 1));
        while (since(before + cycles) - since(before) < weeks) {
            cycles++;
        }
        return cycles;
    }

    /** Weeks of the first cycles. */
    public int weeks(int cycles) {
        return since(before + cycles) - since(before);
    }

    /** The fewest cycles that hold so many weeks from the first day on; 0 for none. */
    public int covering(int weeks) {
        return covering(before, weeks);
    }

    /** Whole cycles within so many weeks from the first day on. */
    public int within(int weeks) {
        int cycles = covering(weeks);
        return weeks(cycles) > weeks ? Math.max(0, cycles - 1) : cycles;
    }

    /** The first day of a cycle. */
    public LocalDate first(int cycle) {
        return monday.plusWeeks(weeks(cycle));
    }

    /** The day on which the quarter begins that holds cycle 0. */
    public LocalDate quarter() {
        return monday.minusWeeks(since(before));
    }

    /** The same from the next cycle on. */
    public Cycles next() {
        return new Cycles(first(1), (before + 1) % A_QUARTER);
    }
}
