package dev.careerpath.roadmap.together;

import dev.careerpath.roadmap.participants.Participant;
import dev.careerpath.roadmap.participants.Participant.As;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something that a leader and somebody who helps them agree to have done by a day, as by their next
 * meeting.
 *
 * @param id sorts by time
 * @param what is to be done
 * @param until its last day
 * @param by who proposed it
 * @param stateAt when it came to its state
 * @param version counts the states, from 1
 */
record Commitment(
        String id,
        String what,
        LocalDate until,
        Participant by,
        Instant at,
        State state,
        Instant stateAt,
        long version) {

    /** The life of a commitment. */
    enum State {
        PROPOSED,
        AGREED,
        DONE,
        MISSED;

        /** Where it may go from here. */
        Set<State> next() {
            return switch (this) {
                case PROPOSED -> EnumSet.of(AGREED);
                case AGREED -> EnumSet.of(DONE, MISSED);
                // Back, where somebody was mistaken.
                case DONE, MISSED -> EnumSet.of(AGREED, DONE, MISSED);
            };
        }
    }

    /** The same, further on or back. */
    Commitment to(State next, Instant now) {
        return new Commitment(id, what, until, by, at, next, now, version + 1);
    }

    /** Whether this participant is on the other side of it: the leader, or whoever helps. */
    boolean facing(As as) {
        return (by.as() == As.LEADER) != (as == As.LEADER);
    }
}
