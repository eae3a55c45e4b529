/**
 * {@code ./career-path torture --fuzz N}: requests made from the OpenAPI documents, most of them
 * nearly right. In: a seed and a number. Out: what was answered; no answer may be a 5xx.
 */
@NullMarked
package dev.careerpath.bench.fuzz;

import org.jspecify.annotations.NullMarked;
