/**
 * Who gets which events where. In: subscriptions over HTTP with {@code subscriptions:manage}, bound
 * to the caller's organisation. Out: documents that the deliveries read, and {@code
 * subscription.paused} and {@code subscription.ended} events. Secrets are kept encrypted and shown
 * once.
 */
@NullMarked
package dev.careerpath.delivery.subscriptions;

import org.jspecify.annotations.NullMarked;
