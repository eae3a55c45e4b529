/**
 * Looks at what consumers could not process, and puts it back when the operator says so. In:
 * dead-letter topics, {@code <topic>.<group>.dlt}. Out: one line for each letter; on replay the
 * record on its original topic, as it was.
 */
@NullMarked
package dev.careerpath.local.deadletters;

import org.jspecify.annotations.NullMarked;
