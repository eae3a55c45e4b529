/**
 * Ratings by other people (360). A leader's organisation invites raters by one-time links; a rater
 * sees questions and descriptors only and answers once; the leader sees aggregates by group. In:
 * invitations over HTTP, answers through links, erasures from Kafka. Out: one document for each
 * leader, and {@code rating.submitted} events, without comments, for this service alone.
 */
@NullMarked
package dev.careerpath.assessment.raters;

import org.jspecify.annotations.NullMarked;
