/**
 * The id that ties together what one request sets off. In: the caller's header. Out: that id where
 * it is safe to log and send on, else a new one.
 */
@NullMarked
package dev.careerpath.http.correlation;

import org.jspecify.annotations.NullMarked;
