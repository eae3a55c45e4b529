/**
 * Every event of a tenant as Server-Sent Events. In: the three topics, read once for all streams
 * ({@code LiveEvents}), and again by a few consumers for those that catch up ({@code PastEvents}).
 * Out: one {@code EventStream} for each request, resumable anywhere, because the id of each event
 * carries the Kafka positions; no state is kept in the process.
 */
@NullMarked
package dev.careerpath.delivery.stream;

import org.jspecify.annotations.NullMarked;
