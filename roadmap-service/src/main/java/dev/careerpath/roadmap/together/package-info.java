/**
 * What a leader and those with whom the roadmap is shared say to each other about it and agree to:
 * comments on a step, and commitments until a day. In: HTTP with {@code own:read} and {@code
 * own:write}, as the leader or with a share of the roadmap; nobody of the organisation otherwise.
 * Out: what was said and agreed, to the same people, and events that say who did it and where by
 * opaque ids, without a word of the texts. Kept in one document a leader, which is erased with the
 * leader.
 */
@NullMarked
package dev.careerpath.roadmap.together;

import org.jspecify.annotations.NullMarked;
