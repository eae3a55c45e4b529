/**
 * What is kept beside a leader's plan: one document a leader in each collection, which outlives the
 * versions of the plan. In: changes by whoever may make them, erasures. Out: the document with its
 * events in one write, guarded by its version; a tombstone once the leader is erased.
 */
@NullMarked
package dev.careerpath.roadmap.kept;

import org.jspecify.annotations.NullMarked;
