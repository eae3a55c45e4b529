/**
 * A leader in the role: what of the first days is done, and the measured values of the scorecard.
 * In: HTTP with {@code own:write} from the leader alone. Out: the check list and the scorecard of
 * the plan with what is kept, to the leader and to whoever the roadmap is shared with. Kept in one
 * document a leader beside the plan, so that a later version of the plan loses nothing; erased with
 * the leader.
 */
@NullMarked
package dev.careerpath.roadmap.intherole;

import org.jspecify.annotations.NullMarked;
