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
            case IN_PROGRESS -> EnumSet.of(DONE, SKIPPED);
            case SKIPPED -> EnumSet.of(IN_PROGRESS);
            case DONE -> EnumSet.noneOf(MilestoneStatus.class);
        };
    }

    /** Whether nothing is left to do. */
    public boolean isSettled() {
        return this == DONE || this == SKIPPED;
    }
}
