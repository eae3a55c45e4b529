/**
 * Idle event streams on one small process. In: the system as {@code ./career-path up} starts it.
 * Out: what the process that serves them holds before and with them, and whether each still gets
 * its event.
 */
@NullMarked
package dev.careerpath.bench.streams;

import org.jspecify.annotations.NullMarked;
