/**
 * What to do about records that the broker has lost or spoilt. In: a partition that cannot be read
 * at some offset, and the word of an operator. Out: the partition goes on after what cannot be
 * read, and the events that the documents still know are published again under their ids.
 */
@NullMarked
package dev.careerpath.starter.repair;

import org.jspecify.annotations.NullMarked;
