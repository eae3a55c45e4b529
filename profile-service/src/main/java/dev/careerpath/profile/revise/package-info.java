/**
 * Changing a profile: PUT replaces it, PATCH merges into it. In: the change and the version it was
 * made on. Out: the next version and the event profile.revised.v1; nothing when the content stays
 * the same.
 */
@NullMarked
package dev.careerpath.profile.revise;

import org.jspecify.annotations.NullMarked;
