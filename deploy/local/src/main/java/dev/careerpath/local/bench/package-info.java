/**
 * {@code bench} is handed on, as it was called, to the program in {@code verification/bench}, which
 * starts systems of its own.
 */
@NullMarked
package dev.careerpath.local.bench;

import org.jspecify.annotations.NullMarked;
