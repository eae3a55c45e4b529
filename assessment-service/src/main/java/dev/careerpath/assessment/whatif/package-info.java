/**
 * What if: a profile, or a change to one that is assessed, and what it would do. In: HTTP with
 * {@code assessments:read}, and questions of other services on an internal topic. Out: the
 * assessment it would get, and what moves against the stored one; nothing is stored.
 */
@NullMarked
package dev.careerpath.assessment.whatif;

import org.jspecify.annotations.NullMarked;
