package dev.careerpath.roadmap.participants;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a leader's plan.
 *
 * @param id opaque, the same for the same account; events carry nothing else of a person
 * @param name as their token gave it, up to 200 characters; null without one
 */
public record Participant(String id, As as, @Nullable String name) {

    /** What somebody is to the plan. */
    public enum As {
        LEADER,
        COACH,
        MANAGER,
        SPONSOR
    }
}
