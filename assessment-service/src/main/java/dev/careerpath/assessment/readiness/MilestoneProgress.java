package dev.careerpath.assessment.readiness;

import java.time.Instant;
import java.util.List;

/**
 * How far a milestone of the leader's roadmap is. Only a finished one shows a level.
 *
 * @param id stable from one version of the roadmap to the next
 * @param at when it came there
 * @param evidenced whether the leader gave something that shows it
 */
public record MilestoneProgress(
        String id, Status status, Instant at, boolean evidenced, List<Raise> raises) {

    public MilestoneProgress {
        raises = List.copyOf(raises);
    }

    /** Where it stands. */
    public enum Status {
        STARTED,
        COMPLETED,
        SKIPPED
    }

    /**
     * What the milestone does for one competency.
     *
     * @param to the level it leads to, 0 to 5
     */
    public record Raise(String competency, double to) {}
}
