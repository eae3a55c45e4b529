/**
 * Finds plans that slipped. In: roadmaps with an open milestone that should have ended. Out: an
 * internal event for each, from which the planning step makes the next version; the event's id is
 * the plan's version, so finding it twice changes nothing.
 */
@NullMarked
package dev.careerpath.roadmap.slip;

import org.jspecify.annotations.NullMarked;
