package dev.careerpath.assessment.benchmarks;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many people have which score, in steps of five points from 0 to 100: what rests on it can
 * tell nobody's score more closely.
 */
final class Histogram {

    /** The width of a step, in points. */
    static final int STEP = 5;

    private static final int STEPS = 100 / STEP + 1;
    private static final int WHOLE = 100;

    private final long[] counts = new long[STEPS];

    /** The whole points of a score. */
    static int point(double score) {
        return (int) Math.clamp(Math.floor(score), 0, WHOLE);
    }

    void add(int point, long people) {
        counts[point / STEP] += people;
    }

    long people() {
        return Arrays.stream(counts).sum();
    }

    /** People by the lowest point of each step that has any. */
    Map<Integer, Long> byPoint() {
        Map<Integer, Long> people = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            if (counts[step] != 0) {
                people.put(step * STEP, counts[step]);
            }
        }
        return people;
    }

    /** How many people at least make the difference to another: who came, or who went. */
    long differing(Histogram other) {
        long came = 0;
        long went = 0;
        for (int step = 0; step < STEPS; step++) {
            came += Math.max(0, counts[step] - other.counts[step]);
            went += Math.max(0, other.counts[step] - counts[step]);
        }
        return Math.max(came, went);
    }

    /**
     * The lowest step that this share of people does not exceed, by nearest rank.
     *
     * @param percent above 0, to 100
     */
    int percentile(int percent) {
        long rank = Math.max(1, (long) Math.ceil(percent / 100.0 * people()));
        long below = 0;
        for (int step = 0; step < STEPS; step++) {
            below += counts[step];
            if (below >= rank) {
                return step * STEP;
            }
        }
        throw new IllegalStateException("nobody is in the histogram");
    }

    /** The percentage of people below a score's step and half of those in it, in steps of five. */
    int standing(double score) {
        int at = point(score) / STEP;
        double below = 0;
        for (int step = 0; step < at; step++) {
            below += counts[step];
        }
        double share = (below + counts[at] / 2.0) / people();
        return (int) Math.round(WHOLE * share / STEP) * STEP;
    }
}
