/**
 * What consumers could not process, and how it is put back. In: dead-letter topics, {@code
 * <topic>.<group>.dlt}, each record with headers that say where it comes from and why it is there.
 * Out: letters to look at; on replay the records on their original topics, as they were, each once.
 * The command line and the services use it alike, so that what one has put back the other knows of.
 * What was put back is kept by the broker alone, as the commits of one consumer group.
 */
@NullMarked
package dev.careerpath.deadletters;

import org.jspecify.annotations.NullMarked;
