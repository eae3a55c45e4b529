/**
 * Who the caller is: their own profiles, the first claim of one that somebody else submitted for
 * them, and what others share with them. In: a token. Out: what belongs to its person; a claim is
 * the profile's next version with the event profile.access-changed.v1.
 */
@NullMarked
package dev.careerpath.profile.me;

import org.jspecify.annotations.NullMarked;
