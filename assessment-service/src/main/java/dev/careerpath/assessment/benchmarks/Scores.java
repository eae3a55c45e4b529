package dev.careerpath.assessment.benchmarks;

import java.util.Map;

/**
 * A cohort's scores and how many people each organisation has in it.
 *
 * @param peopleOf by a name that only the store has; see {@link HistogramSteps#nameOf}
 */
record Scores(Histogram histogram, Map<String, Long> peopleOf) {

    long people() {
        return histogram.people();
    }

    /** How many of them are of an organisation. */
    long shareOf(String tenant) {
        return peopleOf.getOrDefault(HistogramSteps.nameOf(tenant), 0L);
    }

    /** How many organisations have people in it. */
    long organisations() {
        return peopleOf.values().stream().filter(people -> people > 0).count();
    }
}
