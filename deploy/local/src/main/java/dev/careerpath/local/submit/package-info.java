/**
 * Submits a profile and shows what becomes of it. In: a file. Out: the profile's id, the steps, a
 * summary.
 */
@NullMarked
package dev.careerpath.local.submit;

import org.jspecify.annotations.NullMarked;
