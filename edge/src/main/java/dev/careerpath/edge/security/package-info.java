/**
 * Who signs in, and what every answer says to a browser. In: all requests. Out: the headers by
 * which browsers protect the person; what a token allows is the services' to say.
 */
@NullMarked
package dev.careerpath.edge.security;

import org.jspecify.annotations.NullMarked;
