package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.readiness.Assessed.Ignored;
import java.util.List;

/**
 * A leader's level in every competency of the framework.
 *
 * @param all in the framework's order
 * @param ignored what was said of competencies that the framework lacks
 */
record Estimates(FrameworkIndex index, List<Estimate> all, List<Ignored> ignored) {

    /** By the competency's place. */
    Estimate at(int place) {
        return all.get(place);
    }

    /**
     * By the competency's code.
     *
     * @throws IllegalStateException if the framework lacks it
     */
    Estimate of(String competency) {
        return all.get(index.place(competency));
    }
}
