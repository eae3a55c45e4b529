/**
 * Problem details (RFC 9457) for what goes wrong between the edge and a service. In: failures of
 * the way there. Out: 503 or 504 with a reason; what a service itself answers is never changed.
 */
@NullMarked
package dev.careerpath.edge.problem;

import org.jspecify.annotations.NullMarked;
