package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.step.DerivedDocuments;
import org.springframework.stereotype.Component;

/** The leaders whom others can be asked about. */
@Component
class AssessedLeaders {

    private final DerivedDocuments<Assessment> assessments;

    AssessedLeaders(DerivedDocuments<Assessment> assessments) {
        this.assessments = assessments;
    }

    /**
     * @throws ApiProblem 404 if the tenant has no such leader, or none that is assessed yet
     */
    void require(String tenant, String profileId) {
        if (assessments.latest(tenant, profileId).isEmpty()) {
            throw unknown(profileId);
        }
    }

    /** 404, for who was never assessed and for who is erased alike. */
    static ApiProblem unknown(String profileId) {
        return ApiProblem.notFound(
                "There is no assessment of the profile "
                        + profileId
                        + "; a profile that was just submitted has one within seconds.");
    }
}
