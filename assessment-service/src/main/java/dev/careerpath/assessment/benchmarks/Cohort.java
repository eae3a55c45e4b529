package dev.careerpath.assessment.benchmarks;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.TargetRole;

/**
 * People who aim for the same role in companies of the same stage.
 *
 * @param owner the organisation; {@link #EVERYBODY} for all
 */
record Cohort(String owner, TargetRole role, CompanyStage stage) {

    /** No tenant has this name. */
    static final String EVERYBODY = "*";

    String key() {
        return owner + "|" + role + "|" + stage;
    }

    /** The same for all organisations. */
    Cohort ofEverybody() {
        return new Cohort(EVERYBODY, role, stage);
    }
}
