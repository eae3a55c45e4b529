/** Shows what the parts have logged, readable, and follows it. */
@NullMarked
package dev.careerpath.local.logs;

import org.jspecify.annotations.NullMarked;
