package dev.careerpath.assessment.assess;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.careerpath.assessment.readiness.Assessed;
import dev.careerpath.assessment.readiness.LeaderProfile;
import java.time.Instant;

/**
 * An assessment as it is stored.
 *
 * @param profileVersion the version of the profile it was made from
 * @param profile what was assessed, so that other roles can be compared later
 */
public record Assessment(
        long profileVersion,
        Instant assessedAt,
        @JsonUnwrapped Assessed assessed,
        @JsonIgnore LeaderProfile profile) {}
