package dev.careerpath.roadmap.kept;

import dev.careerpath.starter.event.Event;

/** Whatever keeps something of leaders beside their plans. */
@FunctionalInterface
public interface ForgetsLeaders {

    /** Forgets everything of the leader whose profile this event erased; again if told again. */
    void forget(Event erasure);
}
