package dev.careerpath.assessment.assess;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.readiness.Assessed;
import java.time.Instant;

/**
 * An assessment as it is stored.
 *
 * @param profileVersion the version of the profile it was made from
 * @param cause what led to it
 * @param known what was assessed, so that it can be assessed again with what comes next; never
 *     shown, for it holds single raters' answers
 */
public record Assessment(
        long profileVersion,
        Instant assessedAt,
        Cause cause,
        @JsonUnwrapped Assessed assessed,
        @JsonIgnore Known known) {

    /** What the leader said. */
    public LeaderProfile profile() {
        return known.profile();
    }
}
