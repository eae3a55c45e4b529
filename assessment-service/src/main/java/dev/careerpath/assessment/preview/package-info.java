/**
 * Assesses for other services' what-ifs. In: a question on an internal topic: a known leader with
 * another role or context, or a profile that was never submitted. Out: an answer in the shape of an
 * assessment event, or what is wrong with the profile; nothing is stored.
 */
@NullMarked
package dev.careerpath.assessment.preview;

import org.jspecify.annotations.NullMarked;
