package dev.careerpath.assessment.assess;

import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.CompanyContext;
import dev.careerpath.assessment.leader.Goal;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.Situation;
import dev.careerpath.assessment.readiness.Assessed;
import dev.careerpath.assessment.readiness.CompetencyResult;
import dev.careerpath.assessment.readiness.GateResult;
import dev.careerpath.assessment.readiness.Readiness;
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
        Readiness readiness,
        List<Competency> competencies,
        List<GateResult> gates,
        List<Assessed.Strength> strengths,
        PlanningContext planning,
        AnnouncedConstants.@Nullable Growth growth,
        AnnouncedConstants.Scoring scoring) {

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
            List<String> sources,
            @Nullable Double mean,
            @Nullable Double precision,
            double driftPerDay,
            @Nullable Boolean defining,
            @Nullable Boolean unconfirmed) {

        private static Competency of(CompetencyResult it, double driftPerDay) {
            return new Competency(
                    it.code(),
                    it.name(),
                    it.required(),
                    it.level(),
                    it.confidence(),
                    it.gap(),
                    it.weight(),
                    it.priority(),
                    it.sources(),
                    it.mean(),
                    it.precision(),
                    driftPerDay,
                    it.defining(),
                    it.unconfirmed());
        }
    }

    /** What a plan takes from the profile. */
    public record PlanningContext(
            CurrentRole currentRole,
            CompanyContext context,
            @Nullable Goal goal,
            String timeZone,
            @Nullable Situation situation) {}

    /** The announcement of this version. */
    public static AssessmentAnnounced of(long version, Assessment assessment, Framework framework) {
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
                        .map(it -> Competency.of(it, framework.driftPerDay(it.code())))
                        .toList(),
                assessed.gates(),
                assessed.strengths(),
                new PlanningContext(
                        profile.currentRole(),
                        profile.context(),
                        profile.goal(),
                        profile.timeZone(),
                        profile.situation()),
                AnnouncedConstants.Growth.of(framework.constants()),
                AnnouncedConstants.Scoring.of(framework.constants()));
    }
}
