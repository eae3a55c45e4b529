/**
 * Events as CloudEvents 1.0 in Kafka's binary mode. In: an {@link
 * dev.careerpath.starter.event.Event}. Out: a Kafka record whose {@code ce_} headers carry the
 * context, and back again; what cannot be read says why.
 */
@NullMarked
package dev.careerpath.starter.event;

import org.jspecify.annotations.NullMarked;
