/**
 * Taking in many profiles at once. In: NDJSON, a profile a line, of any length. Out: NDJSON, an
 * outcome a line, while the input is still being read.
 */
@NullMarked
package dev.careerpath.profile.imports;

import org.jspecify.annotations.NullMarked;
