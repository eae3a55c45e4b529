/**
 * Reading profiles: one with its ETag, or a tenant's page by page. In: an id or a cursor. Out:
 * profiles; nothing is changed.
 */
@NullMarked
package dev.careerpath.profile.read;

import org.jspecify.annotations.NullMarked;
