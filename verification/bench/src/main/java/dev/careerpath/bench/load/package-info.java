/**
 * Load from outside, over HTTP, and the time until its end is seen on Kafka. A latency counts from
 * the moment a request was due, not from when it could be sent, so a stall shows in every request
 * that waited for it. In: a {@link dev.careerpath.bench.load.Flow}. Out: {@link
 * dev.careerpath.bench.load.Measured} figures.
 */
@NullMarked
package dev.careerpath.bench.load;

import org.jspecify.annotations.NullMarked;
