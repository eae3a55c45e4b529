/**
 * Progress on milestones. In: a status, and evidence, over HTTP with {@code roadmaps:write}. Out:
 * the changed roadmap, and {@code milestone.*}, {@code stage.completed} and {@code
 * roadmap.completed} events from the document's outbox.
 */
@NullMarked
package dev.careerpath.roadmap.milestones;

import org.jspecify.annotations.NullMarked;
