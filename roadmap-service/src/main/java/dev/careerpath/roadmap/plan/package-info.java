/**
 * From a completed assessment to a stored and announced plan. {@code AssessmentEventsListener}
 * takes records from Kafka, {@code PlanningRoadmaps} makes of each event what it means for the
 * leader's roadmap, the starter's step stores and publishes it.
 */
@NullMarked
package dev.careerpath.roadmap.plan;

import org.jspecify.annotations.NullMarked;
