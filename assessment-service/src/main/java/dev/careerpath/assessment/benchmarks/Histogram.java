package dev.careerpath.assessment.benchmarks;

import java.util.Arrays;

/** How many people have which score, in whole points from 0 to 100. */
final class Histogram {

    private static final int POINTS = 101;

    private final long[] counts = new long[POINTS];

    /** The whole points of a score. */
    static int point(double score) {
        return (int) Math.clamp(Math.floor(score), 0, POINTS - 1);
    }

    void add(int point, long people) {
        counts[point] += people;
    }

    long people() {
        return Arrays.stream(counts).sum();
    }

    /**
     * The lowest score that this share of people does not exceed, by nearest rank.
     *
     * @param percent above 0, to 100
     */
    int percentile(int percent) {
        long rank = Math.max(1, (long) Math.ceil(percent / 100.0 * people()));
        long below = 0;
        for (int point = 0; point < POINTS; point++) {
            below += counts[point];
            if (below >= rank) {
                return point;
            }
        }
        throw new IllegalStateException("nobody is in the histogram");
    }

    /** The percentage of people below a score; of those at the same point, half. */
    int standing(double score) {
        int at = point(score);
        double below = 0;
        for (int point = 0; point < at; point++) {
            below += counts[point];
        }
        return (int) Math.round(100 * (below + counts[at] / 2.0) / people());
    }
}
