package dev.careerpath.assessment.readiness;

import java.time.LocalDate;

/** What is left of something dated, as of a day. */
final class Fading {

    private static final int SLOTS = 64;

    private final long today;

    /**
     * The figures found so far, by a few bits of the age, because a rater's answers share one date.
     */
    private final double[] left = new double[SLOTS];

    private final double[] halfLives = new double[SLOTS];
    private final long[] ages = new long[SLOTS];

    Fading(LocalDate today) {
        this.today = today.toEpochDay();
    }

    /**
     * The share that is left, above 0 to 1; all of it if the day is still to come.
     *
     * @param day of the epoch
     */
    double left(long day, double halfLife) {
        long age = Math.max(0, today - day);
        int slot = (int) (age % SLOTS);
        if (ages[slot] != age || halfLives[slot] != halfLife) {
            ages[slot] = age;
            halfLives[slot] = halfLife;
            left[slot] = Math.pow(0.5, age / halfLife);
        }
        return left[slot];
    }
}
