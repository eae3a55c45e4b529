/**
 * UUIDs that the JDK does not make, and the only place that new ids come from. In: a moment, a name
 * in a namespace, or parts. Out: a time-ordered (version 7), name-based (version 5) or hashed
 * (version 8) UUID of RFC 9562.
 */
@NullMarked
package dev.careerpath.http.ids;

import org.jspecify.annotations.NullMarked;
