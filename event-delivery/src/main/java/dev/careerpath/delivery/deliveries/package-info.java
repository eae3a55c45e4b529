/**
 * Gets each event to each subscription at least once, under one id. In: the event topics, read by a
 * consumer group of their own. Out: requests to the endpoints, and a log of what came of them.
 *
 * <p>{@code FanningOut} writes one delivery for each subscription that wants an event, and appends
 * it to its lane, before the offset is committed. A lane is the queue of one subscription and one
 * profile: its first delivery goes out until it is delivered or given up, the next waits behind it;
 * lanes never wait for each other. {@code Dispatching} claims lanes that are due with a conditional
 * update, on any number of replicas and without a leader; a claim lapses by itself, so a crash
 * repeats at most what was under way. What is written down wins over what is in memory: an outcome
 * is stored before its lane goes on.
 */
@NullMarked
package dev.careerpath.delivery.deliveries;

import org.jspecify.annotations.NullMarked;
