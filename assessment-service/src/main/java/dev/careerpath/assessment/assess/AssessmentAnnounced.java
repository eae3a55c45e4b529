package dev.careerpath.assessment.assess;

import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.readiness.Assessed;
import dev.careerpath.assessment.readiness.LeaderProfile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others learn of an assessment: enough to plan from, no word of a person. */
public record AssessmentAnnounced(
        long assessmentVersion,
        long profileVersion,
        String frameworkVersion,
        TargetRole targetRole,
        Instant assessedAt,
        Cause cause,
        Assessed.Readiness readiness,
        List<Competency> competencies,
        List<Assessed.GateResult> gates,
        List<Assessed.Strength> strengths,
        PlanningContext planning) {

    /** A competency as the role asks for it. */
    public record Competency(
            String code,
            String name,
            double required,
            double level,
            double confidence,
            double gap,
            double weight,
            int priority,
            List<String> sources) {}

    /** What a plan takes from the profile. */
    public record PlanningContext(
            CurrentRole currentRole,
            LeaderProfile.Context context,
            LeaderProfile.@Nullable Goal goal,
            String timeZone) {}

    /** The announcement of this version. */
    public static AssessmentAnnounced of(long version, Assessment assessment) {
        Assessed assessed = assessment.assessed();
        LeaderProfile profile = assessment.profile();
        return new AssessmentAnnounced(
                version,
                assessment.profileVersion(),
                assessed.frameworkVersion(),
                assessed.targetRole(),
                assessment.assessedAt(),
                assessment.cause(),
                assessed.readiness(),
                assessed.competencies().stream()
                        .map(c ->
                                new Competency(
                                        c.code(),
                                        c.name(),
                                        c.required(),
                                        c.level(),
                                        c.confidence(),
                                        c.gap(),
                                        c.weight(),
                                        c.priority(),
                                        c.sources()))
                        .toList(),
                assessed.gates(),
                assessed.strengths(),
                new PlanningContext(
                        profile.currentRole(),
                        profile.context(),
                        profile.goal(),
                        profile.timeZone()));
    }
}
