/**
 * Benchmarks. In: the domain's plain classes, or a running system. Out: figures beside what they
 * are compared with in the same run.
 *
 * <p>Those of Java code run by their names:
 *
 * <pre>
 * java -cp "verification/bench/target/lib/*:verification/bench/target/classes" \
 *     org.openjdk.jmh.Main Assessing
 * </pre>
 */
@NullMarked
package dev.careerpath.bench;

import org.jspecify.annotations.NullMarked;
