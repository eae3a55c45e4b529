/**
 * {@code ./career-path bench}: the product beside the floor and beside the usual way, in one run
 * and turn by turn, and how its cost grows. Out: Markdown tables and a plot.
 */
@NullMarked
package dev.careerpath.bench.compare;

import org.jspecify.annotations.NullMarked;
