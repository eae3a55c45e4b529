/**
 * Starts the system and keeps it running.
 *
 * <p>In: the built jars, a data folder, the options of {@code up}. Out: one process for each part
 * with its log, {@code state.json} for the other commands, and a clean end of all of it.
 */
@NullMarked
package dev.careerpath.local.up;

import org.jspecify.annotations.NullMarked;
