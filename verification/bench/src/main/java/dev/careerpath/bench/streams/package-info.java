/**
 * Event streams through the edge, as their readers meet them. In: the system as {@code
 * ./career-path up} starts it. Out: what the edge and roadmap-service hold before and with them,
 * how late events are with their readers, whether those that do not read are cut off, and how all
 * of them end when the system stops.
 */
@NullMarked
package dev.careerpath.bench.streams;

import org.jspecify.annotations.NullMarked;
