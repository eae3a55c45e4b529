/**
 * Who takes part in a leader's plan: the leader, and those with whom the plan is shared, each by an
 * opaque id and the role in which they see it. In: the viewer of a request. Out: a participant, as
 * it is kept beside what that person said or decided.
 */
@NullMarked
package dev.careerpath.roadmap.participants;

import org.jspecify.annotations.NullMarked;
