package dev.careerpath.bench.compare;

import dev.careerpath.bench.load.Flow;
import dev.careerpath.bench.load.Loading;
import dev.careerpath.bench.load.Measured;

/**
 * What the first profiles after a start meet.
 *
 * @param first from sending the first one to its roadmap, milliseconds
 * @param hundredth the same around the hundredth, in the middle
 * @param cpuMillis processor time of each of the first thousand, sent at once
 */
record Start(double first, double hundredth, double cpuMillis) {

    private static final int UNTIL_THE_HUNDREDTH = 95;
    static final int AROUND = 11;
    private static final int THOUSAND = 1_000;

    /** How many have gone through once it is measured. */
    static final int PROFILES = UNTIL_THE_HUNDREDTH - 1 + AROUND + THOUSAND;

    /** Loads a system that was just started. */
    static Start of(Loading loading, Flow flow, int atOnce) {
        double first = loading.saturating(flow, 1, 1).millis(50);
        loading.saturating(flow, UNTIL_THE_HUNDREDTH - 2, 1);
        double hundredth = oneByOne(loading, flow);
        Measured thousand = loading.saturating(flow, THOUSAND, atOnce);
        return new Start(first, hundredth, thousand.cpuMillis());
    }

    /** From sending to roadmap in the middle of a few, one after the other, in milliseconds. */
    static double oneByOne(Loading loading, Flow flow) {
        return loading.saturating(flow, AROUND, 1).millis(50);
    }
}
