/**
 * Secret addresses under which a calendar program follows a roadmap, since such a program cannot
 * send a token. In: the wish of the leader, or of somebody who sees the roadmap. Out: an address,
 * once, of which only a hash is kept; and the calendar to whoever asks for that address, for as
 * long as its maker may see the roadmap.
 */
@NullMarked
package dev.careerpath.roadmap.calendar;

import org.jspecify.annotations.NullMarked;
