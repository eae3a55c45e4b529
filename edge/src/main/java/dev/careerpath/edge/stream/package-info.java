/**
 * How event streams are passed on, and how many at once. In: requests for {@code /v1/events}; out:
 * the stream, or 503 with Retry-After when there are as many as the process has memory for.
 */
@NullMarked
package dev.careerpath.edge.stream;

import org.jspecify.annotations.NullMarked;
