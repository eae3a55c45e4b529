/**
 * Starts the system once for a test run and looks at it from outside: processes, HTTP, the event
 * stream, topics.
 */
@NullMarked
package dev.careerpath.acceptance.system;

import org.jspecify.annotations.NullMarked;
