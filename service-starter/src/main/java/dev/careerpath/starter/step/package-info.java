/**
 * The step in the middle: it consumes events of one or more sources, keeps one derived document per
 * subject with all its versions, and produces events. Its input record is its outbox: the offset is
 * committed only after the write and the produced events are acknowledged, and a redelivery of any
 * source's last event changes nothing and repeats the same event ids. Repeats apart, a subject's
 * events stand on the topic in the order of their sequence: before a new version is written, what
 * the topic may still lack is published. In: a batch of records and a {@link
 * dev.careerpath.starter.step.Derivation}; changes in place from commands. Out: documents, events,
 * and dead letters with their reason.
 */
@NullMarked
package dev.careerpath.starter.step;

import org.jspecify.annotations.NullMarked;
