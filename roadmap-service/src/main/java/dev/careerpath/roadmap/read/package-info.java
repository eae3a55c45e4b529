/**
 * Reading roadmaps: the latest and any version, and everything held on one leader. In: HTTP with
 * {@code roadmaps:read}. Out: documents of the caller's tenant only.
 */
@NullMarked
package dev.careerpath.roadmap.read;

import org.jspecify.annotations.NullMarked;
