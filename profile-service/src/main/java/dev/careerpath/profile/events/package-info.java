/**
 * What this service tells the others. In: a profile after a change. Out: an event whose data
 * carries no name, address, title or link.
 */
@NullMarked
package dev.careerpath.profile.events;

import org.jspecify.annotations.NullMarked;
