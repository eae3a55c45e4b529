/**
 * What is measured and tormented: a broker and a store as processes of their own, and the product
 * as {@code ./career-path up} starts it on them. Out: addresses, process ids, tokens, and what the
 * operating system says of a process.
 */
@NullMarked
package dev.careerpath.bench.system;

import org.jspecify.annotations.NullMarked;
