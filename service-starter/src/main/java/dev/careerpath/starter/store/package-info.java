/**
 * What all collections of the document store have in common: which form their documents have, and
 * what bulk writes do. In: a database, or a write whose filters let only what is newer through.
 * Out: nothing, or the store's own failure.
 */
@NullMarked
package dev.careerpath.starter.store;

import org.jspecify.annotations.NullMarked;
