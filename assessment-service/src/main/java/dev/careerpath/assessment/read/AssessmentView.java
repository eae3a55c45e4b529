package dev.careerpath.assessment.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.careerpath.assessment.assess.Assessment;

/** An assessment as it is served. */
record AssessmentView(String profileId, long version, @JsonUnwrapped Assessment assessment) {}
