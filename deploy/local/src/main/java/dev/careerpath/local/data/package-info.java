/**
 * The data folder of a running system: what lies where, who holds it, and the state that the other
 * commands read to find the running parts.
 */
@NullMarked
package dev.careerpath.local.data;

import org.jspecify.annotations.NullMarked;
