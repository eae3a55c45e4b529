/**
 * Errors as RFC 9457 problem details with a stable {@code type}, and an {@code errors} array that
 * points into the request with RFC 6901 JSON Pointers. In: an exception. Out: {@code
 * application/problem+json}.
 */
@NullMarked
package dev.careerpath.starter.problem;

import org.jspecify.annotations.NullMarked;
