/**
 * {@code ./career-path torture --cluster}: three brokers, and two replicas of each service and of
 * the edge behind balancers, lose one part after the other while clients work. In: which faults, on
 * which store. Out: for each fault how much was acknowledged, what of it was lost, and how long the
 * longest submission waited for its roadmap.
 */
@NullMarked
package dev.careerpath.bench.cluster;

import org.jspecify.annotations.NullMarked;
