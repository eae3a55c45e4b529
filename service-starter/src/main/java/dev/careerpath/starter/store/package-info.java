/**
 * What bulk writes to the document store have in common. In: a write whose filters let only what is
 * newer through. Out: nothing, or the store's own failure.
 */
@NullMarked
package dev.careerpath.starter.store;

import org.jspecify.annotations.NullMarked;
