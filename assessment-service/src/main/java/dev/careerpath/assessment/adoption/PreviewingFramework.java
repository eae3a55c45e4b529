package dev.careerpath.assessment.adoption;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.frameworks.AgreedFrameworks;
import dev.careerpath.assessment.frameworks.VisibleFrameworks;
import dev.careerpath.assessment.readiness.Assessing;
import dev.careerpath.starter.access.AccessProperties;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.Head;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assesses everybody of an organisation with another version, and stores nothing. */
@Component
class PreviewingFramework {

    private static final int PAGE = 200;

    private final VisibleFrameworks frameworks;
    private final AgreedFrameworks agreed;
    private final DerivedDocuments<Assessment> assessments;
    private final AccessProperties access;

    PreviewingFramework(
            VisibleFrameworks frameworks,
            AgreedFrameworks agreed,
            DerivedDocuments<Assessment> assessments,
            AccessProperties access) {
        this.frameworks = frameworks;
        this.agreed = agreed;
        this.assessments = assessments;
        this.access = access;
    }

    /**
     * What the version, a draft or not, would do to the scores as they stand. Each is assessed as
     * of its own day, so that nothing but the framework makes the difference.
     */
    FrameworkPreview preview(String tenant, String version) {
        Framework framework = frameworks.finished(tenant, version);
        agreed.require(tenant, version);
        PreviewTally tally = new PreviewTally();
        String after = null;
        for (List<Head<Assessment>> page = page(tenant, after);
                !page.isEmpty();
                page = page(tenant, after)) {
            for (Head<Assessment> head : page) {
                Assessment stored = head.present();
                LocalDate day = LocalDate.ofInstant(stored.assessedAt(), ZoneOffset.UTC);
                tally.add(
                        head.subject(),
                        stored.assessed(),
                        Assessing.assess(framework, stored.known(), day));
            }
            after = page.getLast().subject();
        }
        FrameworkPreview all = tally.result(version);
        return access.groupsOnly(tenant) ? all.inGroups() : all;
    }

    private List<Head<Assessment>> page(String tenant, @Nullable String after) {
        return assessments.page(tenant, after, PAGE);
    }
}
