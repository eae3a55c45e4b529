package dev.careerpath.bench.compare;

import dev.careerpath.bench.load.Measured;

/**
 * What was measured with so many of something.
 *
 * @param count how many: profiles stored, partitions, consumers
 * @param storeSeconds until the document store was open
 * @param startSeconds until all of the product was healthy
 * @param storeMegabytes the size of the store's file, MiB
 * @param atRate under the load of a fixed rate
 * @param saturated as fast as profiles were taken
 */
record Growth(
        int count,
        double storeSeconds,
        double startSeconds,
        long storeMegabytes,
        Measured atRate,
        Measured saturated) {

    /** Most that processor time per profile may grow by from the smallest count to any other. */
    static final double GOAL = 1.20;

    /** Accepted profiles whose roadmap was not seen. */
    int lost() {
        return atRate.lost() + saturated.lost();
    }

    /** Processor time per profile at saturation, as a multiple of another's. */
    double relationTo(Growth smallest) {
        return saturated.cpuMillis() / smallest.saturated.cpuMillis();
    }
}
