package dev.careerpath.assessment.calibration;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.frameworks.AgreedFrameworks;
import dev.careerpath.assessment.frameworks.Frameworks;
import dev.careerpath.assessment.frameworks.VisibleFrameworks;
import dev.careerpath.assessment.readiness.MeasuredGain;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.Head;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the gains that steps were predicted to bring with what others rated afterwards. */
@Component
class Calibrating {

    private static final int PAGE = 200;

    private final Frameworks frameworks;
    private final VisibleFrameworks visible;
    private final AgreedFrameworks agreed;
    private final DerivedDocuments<Assessment> assessments;

    Calibrating(
            Frameworks frameworks,
            VisibleFrameworks visible,
            AgreedFrameworks agreed,
            DerivedDocuments<Assessment> assessments) {
        this.frameworks = frameworks;
        this.visible = visible;
        this.agreed = agreed;
        this.assessments = assessments;
    }

    /**
     * The calibration by the constants of a version, or of the one for new profiles.
     *
     * <p>It is worked out from what is known of each leader now, so a leader who is erased is in no
     * figure any more, and new constants see the same history as the old.
     *
     * @throws ApiProblem 404 if there is no such version, 409 if its levels do not grow by steps or
     *     it may not be used
     */
    Calibration calibration(String tenant, @Nullable String version) {
        Framework framework =
                version == null
                        ? frameworks.current(tenant)
                        : visible.find(tenant, version).framework();
        agreed.require(tenant, framework.version());
        if (framework.constants().growth() == null) {
            throw ApiProblem.conflict(
                    "framework-without-growth",
                    "The framework predicts no gains",
                    "Framework %s has no constants of growth. Name one that has, such as 1.1, with ?framework="
                            .formatted(framework.version()));
        }
        CalibrationTally tally = new CalibrationTally();
        String after = null;
        for (List<Head<Assessment>> page = assessments.page(tenant, after, PAGE);
                !page.isEmpty();
                page = assessments.page(tenant, after, PAGE)) {
            for (Head<Assessment> head : page) {
                Assessment stored = head.present();
                LocalDate day = LocalDate.ofInstant(stored.assessedAt(), ZoneOffset.UTC);
                tally.add(head.subject(), MeasuredGain.all(framework, stored.known(), day));
            }
            after = page.getLast().subject();
        }
        return tally.result(framework.version());
    }
}
