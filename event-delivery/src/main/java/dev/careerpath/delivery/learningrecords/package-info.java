/**
 * Progress as learning records. In: the deliveries of subscriptions of kind {@code xapi}. Out: xAPI
 * 2.0 statements (IEEE 9274.1.1) in the words of the TLA Master Object Model, in batches, to a
 * learning record store. A statement's id belongs to its event, so that a repeat changes nothing;
 * the actor is a pseudonym.
 */
@NullMarked
package dev.careerpath.delivery.learningrecords;

import org.jspecify.annotations.NullMarked;
