/**
 * Makes a new version of a roadmap. In: completed assessments, and roadmaps with an open milestone
 * that should have ended. Out: the next version, stored and announced by the starter's step.
 *
 * <p>{@code AssessmentEventsListener} takes records from Kafka; {@code PlanningRoadmaps} decides
 * what each means for the leader's roadmap. {@code SlipSweep} writes an internal event for each
 * plan that slipped. That event's id is the plan's version, so finding it twice changes nothing.
 */
@NullMarked
package dev.careerpath.roadmap.newversion;

import org.jspecify.annotations.NullMarked;
