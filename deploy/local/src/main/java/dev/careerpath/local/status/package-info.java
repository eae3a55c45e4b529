/** Shows how a running system is: health, memory, start times, what waits in it. */
@NullMarked
package dev.careerpath.local.status;

import org.jspecify.annotations.NullMarked;
