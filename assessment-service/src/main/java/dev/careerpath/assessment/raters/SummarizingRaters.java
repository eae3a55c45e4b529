package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.frameworks.Frameworks;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.Head;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells what the raters of a leader say, by group. */
@Component
public class SummarizingRaters {

    private final DerivedDocuments<Assessment> assessments;
    private final Frameworks frameworks;
    private final Raters raters;

    SummarizingRaters(
            DerivedDocuments<Assessment> assessments, Frameworks frameworks, Raters raters) {
        this.assessments = assessments;
        this.frameworks = frameworks;
        this.raters = raters;
    }

    /** The summary; empty when the leader is unknown, somebody else's or erased. */
    public Optional<RatersSummary> summary(String tenant, String profileId) {
        return assessments
                .latest(tenant, profileId)
                .map(Head::present)
                .map(assessment -> assessment.assessed().frameworkVersion())
                .map(version -> {
                    Framework framework = frameworks.usable(tenant, version);
                    return RatersSummary.of(framework, raters.of(tenant, profileId));
                });
    }
}
