/** Follows the event stream. In: filters. Out: one line for each event, or the raw event. */
@NullMarked
package dev.careerpath.local.events;

import org.jspecify.annotations.NullMarked;
