/**
 * Whose bodies are taken. In: a request that announces a body. Out: the same request once its token
 * is known to be good, or 401 before a byte of the body is read or passed on.
 */
@NullMarked
package dev.careerpath.edge.bodies;

import org.jspecify.annotations.NullMarked;
