/** Ends a system that runs on a data folder. */
@NullMarked
package dev.careerpath.local.down;

import org.jspecify.annotations.NullMarked;
