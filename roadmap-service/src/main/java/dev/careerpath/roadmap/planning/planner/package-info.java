/**
 * Makes the roadmap: formulates the problem, has it solved, and writes milestones, stages,
 * feasibility and the rest of the document. In: a situation, a catalogue and the plan before. Out:
 * a {@code Roadmap}.
 */
@NullMarked
package dev.careerpath.roadmap.planning.planner;

import org.jspecify.annotations.NullMarked;
