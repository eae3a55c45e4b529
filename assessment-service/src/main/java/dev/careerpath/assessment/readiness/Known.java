package dev.careerpath.assessment.readiness;

import java.util.List;

/**
 * Everything that is known of a leader.
 *
 * @param others what other people answered, in any order
 * @param milestones of the leader's roadmap that were started, finished or skipped, each once
 */
public record Known(
        LeaderProfile profile, List<OthersRating> others, List<MilestoneProgress> milestones) {

    public Known {
        others = List.copyOf(others);
        milestones = List.copyOf(milestones);
    }

    /** Only what the leader says. */
    public static Known of(LeaderProfile profile) {
        return new Known(profile, List.of(), List.of());
    }

    /** The same others and milestones with another profile. */
    public Known with(LeaderProfile changed) {
        return new Known(changed, others, milestones);
    }
}
