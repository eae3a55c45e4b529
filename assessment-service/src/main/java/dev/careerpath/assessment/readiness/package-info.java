/**
 * How ready a leader is for a role, and why: levels from what is known, what the role asks for in
 * its context, the score with its interval, gates, strengths, and what to ask next.
 *
 * <p>In: a {@link dev.careerpath.assessment.framework.Framework}, a {@link
 * dev.careerpath.assessment.leader.Known} and a day. Out: {@link
 * dev.careerpath.assessment.readiness.Assessed}. Pure: the same input gives the same output,
 * whatever the order of ratings and evidence.
 */
@NullMarked
package dev.careerpath.assessment.readiness;

import org.jspecify.annotations.NullMarked;
