/**
 * One origin in front of the three services. In: every request of a client. Out: the same request
 * at the service that its path belongs to, token included; each service checks it. Streams pass
 * piece by piece. The routes are in {@code application.yml}.
 */
@NullMarked
package dev.careerpath.edge;

import org.jspecify.annotations.NullMarked;
