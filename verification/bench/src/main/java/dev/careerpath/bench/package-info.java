/**
 * Benchmarks. In: the domain's plain classes, or a running system. Out: figures beside what they
 * are compared with in the same run.
 *
 * <p>{@code java -jar verification/bench/target/career-path-bench-*.jar Assessing} runs those whose
 * name matches.
 */
@NullMarked
package dev.careerpath.bench;

import org.jspecify.annotations.NullMarked;
