/**
 * Erasing a person. In: a profile's id. Out: a tombstone without content, and the event
 * profile.erased.v1 that makes the other services forget too; again when the time is over in which
 * the topics may still hold older events.
 */
@NullMarked
package dev.careerpath.profile.erase;

import org.jspecify.annotations.NullMarked;
