/**
 * Sharing a profile: a leader lets a coach, manager or sponsor see parts of what is theirs until a
 * day, and takes it back. In: shares over HTTP, by the leader alone. Out: the profile's next
 * version and the event profile.access-changed.v1, by which the other services learn of it.
 */
@NullMarked
package dev.careerpath.profile.shares;

import org.jspecify.annotations.NullMarked;
