/**
 * The names of topics and event types that this module reads or writes, and the service that it
 * runs in with it; each stands here once. What an event holds is said by its schema.
 */
@NullMarked
package dev.careerpath.delivery.events;

import org.jspecify.annotations.NullMarked;
