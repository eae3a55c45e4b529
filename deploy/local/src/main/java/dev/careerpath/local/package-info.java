/**
 * The one-command run and the command line.
 *
 * <p>In: what somebody types after {@code ./career-path}. Out: the parts of the system as child
 * processes, requests to the edge, and readable text. Knows the services by their jars, HTTP and
 * topics only.
 */
@NullMarked
package dev.careerpath.local;

import org.jspecify.annotations.NullMarked;
