/**
 * Reading assessments, comparing roles, trying what-ifs, and the framework behind it all. In: HTTP
 * with {@code assessments:read}. Out: documents of the caller's tenant only; a what-if stores
 * nothing.
 */
@NullMarked
package dev.careerpath.assessment.read;

import org.jspecify.annotations.NullMarked;
