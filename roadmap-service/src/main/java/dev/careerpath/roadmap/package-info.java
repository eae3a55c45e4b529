/**
 * The roadmap service: makes a staged development plan from each completed assessment, keeps its
 * progress, and streams every event. In: assessment events and erasures from Kafka, milestone
 * changes over HTTP. Out: roadmap documents, and the public progress events.
 */
@NullMarked
package dev.careerpath.roadmap;

import org.jspecify.annotations.NullMarked;
