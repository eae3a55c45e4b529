/**
 * Errors of requests that no controller sees. In: whatever the server, a filter or the framework
 * refuses. Out: problem details (RFC 9457), as everywhere else.
 */
@NullMarked
package dev.careerpath.http.errors;

import org.jspecify.annotations.NullMarked;
