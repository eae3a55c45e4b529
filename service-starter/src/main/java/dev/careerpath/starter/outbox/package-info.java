/**
 * The outbox at the edge: a command writes its aggregate and the events it caused in one document,
 * in one atomic write; the relay publishes them in order and then removes what the broker has
 * acknowledged. In: documents with an {@code outbox} array. Out: records on one topic, each event
 * at least once, in the order of its document.
 */
@NullMarked
package dev.careerpath.starter.outbox;

import org.jspecify.annotations.NullMarked;
