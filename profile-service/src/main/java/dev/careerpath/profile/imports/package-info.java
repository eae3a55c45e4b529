/**
 * Taking in many profiles at once. In: NDJSON, a profile a line, of any length. Out: NDJSON, an
 * outcome a line, after the input was read.
 */
@NullMarked
package dev.careerpath.profile.imports;

import org.jspecify.annotations.NullMarked;
