/**
 * The step in the middle: it consumes events, keeps one derived document per subject with all its
 * versions, and produces events. Its input record is its outbox: the offset is committed only after
 * the write and the produced events are acknowledged, and a redelivery changes nothing and repeats
 * the same event ids. In: a batch of records and a {@link dev.careerpath.starter.step.Derivation}.
 * Out: documents, events, and dead letters with their reason.
 */
@NullMarked
package dev.careerpath.starter.step;

import org.jspecify.annotations.NullMarked;
