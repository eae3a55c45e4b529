/**
 * What the addresses lead to that learning records name their subject by. In: an address. Out: an
 * xAPI activity definition. Nothing of anybody's is among it: it is the catalogue's.
 */
@NullMarked
package dev.careerpath.roadmap.definitions;

import org.jspecify.annotations.NullMarked;
