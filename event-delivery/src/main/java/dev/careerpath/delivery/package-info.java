/**
 * Hands every event on to other systems. In: the public topics of Kafka, and HTTP for streams and
 * subscriptions. Out: Server-Sent Events, signed webhooks, and statements for a learning record
 * store.
 *
 * <p>It runs inside the roadmap service and knows nothing of planning. Its own tests start it
 * alone: {@code ./mvnw -pl event-delivery -am verify}.
 */
@NullMarked
package dev.careerpath.delivery;

import org.jspecify.annotations.NullMarked;
