/**
 * Takes many profiles in from a file. In: NDJSON, a profile a line, of any length. Out: a progress
 * bar, a tally, and what is wrong with the lines that were refused. The file is sent piece by piece
 * from the disk, so its size does not matter.
 */
@NullMarked
package dev.careerpath.local.imports;

import org.jspecify.annotations.NullMarked;
