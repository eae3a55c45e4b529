/**
 * The audit trail: who read what belongs to somebody else, and every change, by which right and
 * from which address. In: requests that were answered, after their answer is out. Out: entries on
 * one topic, many at a time, which the service that keeps the trail stores. Entries wait in memory
 * for a second at most; a process that is killed loses those, and one that cannot reach the broker
 * keeps as many as are set and counts what it drops in {@code careerpath.audit.lost}.
 */
@NullMarked
package dev.careerpath.starter.audit;

import org.jspecify.annotations.NullMarked;
