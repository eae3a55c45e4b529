package dev.careerpath.assessment.cohorts;

import java.util.Map;

/**
 * What is kept of one person.
 *
 * @param sequence of the assessment event it comes from
 * @param levels by competency
 */
record CohortMember(String profileId, CohortKey cohort, long sequence, Map<String, Double> levels) {

    CohortMember {
        levels = Map.copyOf(levels);
    }
}
