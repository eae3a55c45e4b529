/**
 * Reads what the services made of a profile. In: a profile id. Out: its roadmap as text or JSON.
 */
@NullMarked
package dev.careerpath.local.read;

import org.jspecify.annotations.NullMarked;
