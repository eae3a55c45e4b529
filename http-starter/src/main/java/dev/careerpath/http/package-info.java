/**
 * What every process that answers HTTP does alike: the edge and the services. It knows nothing of
 * events or documents; those are in the service starter, which builds on this.
 */
@NullMarked
package dev.careerpath.http;

import org.jspecify.annotations.NullMarked;
