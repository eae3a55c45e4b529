/** The correlation id of each request: given here first, in the log, the answer and every hop. */
@NullMarked
package dev.careerpath.edge.observe;

import org.jspecify.annotations.NullMarked;
