/**
 * Makes the plan. In: a {@link dev.careerpath.roadmap.planning.LeaderSituation} (levels against
 * requirements, goal, progress) and a catalogue. Out: a {@link
 * dev.careerpath.roadmap.planning.Roadmap} whose milestones respect prerequisites, level ranges,
 * shortest durations, hours per week and the target date, and that says in the open what does not
 * fit. Deterministic, plain Java.
 *
 * <p>{@code Selecting} decides what is worth doing, {@code Scheduling} when, {@code Weighing}
 * whether it fits and what would make it fit, {@code Planning} puts them together.
 */
@NullMarked
package dev.careerpath.roadmap.planning;

import org.jspecify.annotations.NullMarked;
