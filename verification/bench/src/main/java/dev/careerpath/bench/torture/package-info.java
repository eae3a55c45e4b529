/**
 * {@code ./career-path torture}: leaders submit, revise, progress and leave while processes are
 * killed, stopped and cut off around them; then what they were told is compared with what is stored
 * and published. In: a seed and a time. Out: the faults, the acknowledged commands, and every
 * {@link dev.careerpath.bench.torture.Violation}.
 */
@NullMarked
package dev.careerpath.bench.torture;

import org.jspecify.annotations.NullMarked;
