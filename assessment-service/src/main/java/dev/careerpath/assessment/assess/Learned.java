package dev.careerpath.assessment.assess;

import dev.careerpath.assessment.leader.Known;

/**
 * What an event has taught of a leader.
 *
 * @param profileVersion the version of the profile that it is about
 * @param known all that is known then
 */
record Learned(long profileVersion, Cause cause, Known known) {}
