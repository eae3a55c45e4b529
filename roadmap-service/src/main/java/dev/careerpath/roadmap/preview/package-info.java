/**
 * What if: another goal, role or context, or a whole profile that was never submitted. In: the
 * change, over HTTP with {@code roadmaps:read}. Out: the plan it would lead to beside today's;
 * nothing is stored.
 *
 * <p>Hours and date need nothing but what the roadmap was made from. Another role or context, or
 * another profile, must be assessed first; the assessment service is asked over Kafka, on topics
 * that forget within minutes, with a profile that names nobody.
 */
@NullMarked
package dev.careerpath.roadmap.preview;

import org.jspecify.annotations.NullMarked;
