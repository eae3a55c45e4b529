/**
 * How requests reach the services. In: a request whose path belongs to a service. Out: the same
 * request there, without what concerns one connection only and with what the server knows of its
 * caller; then the service's answer as it comes, or 400, 503 or 504 when there is none.
 */
@NullMarked
package dev.careerpath.edge.forward;

import org.jspecify.annotations.NullMarked;
