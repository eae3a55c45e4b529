/**
 * UUIDs that the JDK does not make. In: a moment, or a name in a namespace. Out: a time-ordered
 * (version 7) or name-based (version 5) UUID of RFC 9562.
 */
@NullMarked
package dev.careerpath.starter.ids;

import org.jspecify.annotations.NullMarked;
