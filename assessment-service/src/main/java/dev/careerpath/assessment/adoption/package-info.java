/**
 * Moving leaders from one framework version to another, never by itself. In: a published version
 * and the profiles that shall adopt it, over HTTP with {@code frameworks:manage}. Out: one event
 * {@code framework.adopted} for each profile through an outbox, in batches that any replica goes on
 * with; and before that, without storing anything, what it would do to every score.
 */
@NullMarked
package dev.careerpath.assessment.adoption;

import org.jspecify.annotations.NullMarked;
