/**
 * How near plans come to the optimum, and how long they take. In: generated leaders and the
 * profiles of {@code deploy/examples}. Out: a report; {@code ExactModel} is the planner's problem
 * as OR-Tools CP-SAT takes it, and its plans are judged by the same evaluator.
 */
@NullMarked
package dev.careerpath.bench.planning;

import org.jspecify.annotations.NullMarked;
