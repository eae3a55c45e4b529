package dev.careerpath.assessment.cohorts;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.TargetRole;

/** People of a tenant who aim for the same role in companies of the same stage. */
record CohortKey(String tenant, TargetRole targetRole, CompanyStage companyStage) {

    String text() {
        return tenant + "|" + id();
    }

    /** Within the tenant. */
    String id() {
        return targetRole + "-" + companyStage;
    }

    static CohortKey of(String tenant, String id) {
        int end = id.indexOf('-');
        return new CohortKey(
                tenant,
                TargetRole.valueOf(id.substring(0, end)),
                CompanyStage.valueOf(id.substring(end + 1)));
    }
}
