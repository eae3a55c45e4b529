/**
 * The names that this service writes and reads: topics and event types, each once. What an event
 * holds is said by its schema.
 */
@NullMarked
package dev.careerpath.assessment.events;

import org.jspecify.annotations.NullMarked;
