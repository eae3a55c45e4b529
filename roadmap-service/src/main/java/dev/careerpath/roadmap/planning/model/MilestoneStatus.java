package dev.careerpath.roadmap.planning.model;

import java.util.EnumSet;
import java.util.Set;

/** The life of a milestone. */
public enum MilestoneStatus {
    PLANNED,
    IN_PROGRESS,
    DONE,
    SKIPPED;

    /** Where it may go from here. */
    public Set<MilestoneStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(IN_PROGRESS, DONE, SKIPPED);
            case IN_PROGRESS -> EnumSet.of(PLANNED, DONE, SKIPPED);
            // Back, where somebody was mistaken.
            case SKIPPED, DONE -> EnumSet.of(PLANNED, IN_PROGRESS);
        };
    }

    /** Whether nothing is left to do. */
    public boolean isSettled() {
        return this == DONE || this == SKIPPED;
    }
}
