package dev.careerpath.bench.compare;

import dev.careerpath.bench.load.Measured;

/**
 * What was measured with so many of something.
 *
 * @param count how many: profiles stored, partitions, consumers
 * @param storeSeconds until the document store was open, the longest of all turns
 * @param startSeconds until all of the product was healthy, the longest of all turns
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
    static final double GOAL = 1.10;

    /** Accepted profiles whose roadmap was not seen. */
    int lost() {
        return atRate.lost() + saturated.lost();
    }

    /** Processor time per profile at saturation, as a multiple of another's. */
    double relationTo(Growth smallest) {
        return saturated.cpuMillis() / smallest.saturated.cpuMillis();
    }

    /** Both turns with the same count as one. */
    Growth plus(Growth other) {
        return new Growth(
                count,
                Math.max(storeSeconds, other.storeSeconds),
                Math.max(startSeconds, other.startSeconds),
                Math.max(storeMegabytes, other.storeMegabytes),
                atRate.plus(other.atRate),
                saturated.plus(other.saturated));
    }
}
