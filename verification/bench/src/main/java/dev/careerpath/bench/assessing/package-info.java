/** How many full profiles one core assesses in a second. */
@NullMarked
package dev.careerpath.bench.assessing;

import org.jspecify.annotations.NullMarked;
