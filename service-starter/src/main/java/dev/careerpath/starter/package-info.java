/**
 * What the services share and no domain owns: the outbox at the edge, the deriving step in the
 * middle, CloudEvents on Kafka, problem details, tokens with tenants and scopes, health, metrics
 * and traces. In: a service's beans. Out: auto-configured parts, each of which a service can
 * replace with a bean of its own.
 */
@NullMarked
package dev.careerpath.starter;

import org.jspecify.annotations.NullMarked;
