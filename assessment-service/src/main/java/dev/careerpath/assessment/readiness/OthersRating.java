package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.readiness.LeaderProfile.Rating;
import java.time.Instant;
import java.util.List;

/**
 * What one other person answered.
 *
 * @param id of the answer; says nothing of who gave it
 * @param at when it was given
 * @param levels at most one for a competency
 */
public record OthersRating(String id, RaterGroup group, Instant at, List<Rating> levels) {

    public OthersRating {
        levels = List.copyOf(levels);
    }
}
