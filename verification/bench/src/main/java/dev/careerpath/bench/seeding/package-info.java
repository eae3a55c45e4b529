/**
 * Fills the document store with many profiles without submitting each: a few are submitted, and
 * what they leave behind is copied under other ids and tenants, so that every collection and every
 * index has as many entries as if all had come through the product. In: a running system. Out: a
 * store that holds what was asked for. The topics get nothing.
 */
@NullMarked
package dev.careerpath.bench.seeding;

import org.jspecify.annotations.NullMarked;
