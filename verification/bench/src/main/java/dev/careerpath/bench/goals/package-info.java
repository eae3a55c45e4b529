/**
 * What is wanted of the system's speed. Comes in: figures, each with its bound. Goes out: a table
 * that says of each goal whether it is met, or which command measures it.
 */
@NullMarked
package dev.careerpath.bench.goals;

import org.jspecify.annotations.NullMarked;
