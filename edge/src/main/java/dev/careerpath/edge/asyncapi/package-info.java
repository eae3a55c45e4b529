/**
 * The events of the whole system in one document. In: the AsyncAPI document of each service. Out:
 * one AsyncAPI 3.0 document at {@code /asyncapi}; a service that does not answer is named.
 */
@NullMarked
package dev.careerpath.edge.asyncapi;

import org.jspecify.annotations.NullMarked;
