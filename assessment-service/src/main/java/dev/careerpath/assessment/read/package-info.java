/**
 * Reading assessments, their versions and the comparison of roles, and the export of all that is
 * held on a leader. In: HTTP with {@code assessments:read}. Out: documents of the caller's tenant
 * only; nothing is stored.
 */
@NullMarked
package dev.careerpath.assessment.read;

import org.jspecify.annotations.NullMarked;
