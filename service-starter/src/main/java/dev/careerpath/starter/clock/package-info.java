/**
 * A clock that a rehearsal of faults can set wrong while the service runs. In: a folder in which a
 * file named after the service holds seconds, to be added to the time. Out: the service's clock.
 */
@NullMarked
package dev.careerpath.starter.clock;

import org.jspecify.annotations.NullMarked;
