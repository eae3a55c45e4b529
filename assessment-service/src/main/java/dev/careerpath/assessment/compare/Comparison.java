package dev.careerpath.assessment.compare;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.readiness.Assessed;
import dev.careerpath.assessment.readiness.Assessing;
import dev.careerpath.assessment.readiness.CompetencyResult;
import dev.careerpath.assessment.readiness.GateResult;
import dev.careerpath.assessment.readiness.Readiness;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One leader against each target role, in the same context.
 *
 * @param targetRole the role aimed at
 * @param roles all target roles, always in the same order
 */
public record Comparison(String frameworkVersion, TargetRole targetRole, List<Side> roles) {

    /** Compares as of a day. */
    public static Comparison of(Framework framework, Known known, LocalDate asOf) {
        List<Side> sides =
                Stream.of(TargetRole.values())
                        .map(role ->
                                side(framework, known.with(known.profile().aimingFor(role)), asOf))
                        .toList();
        return new Comparison(framework.version(), known.profile().targetRole(), sides);
    }

    private static Side side(Framework framework, Known known, LocalDate asOf) {
        Assessed assessed = Assessing.assess(framework, known, asOf);
        return new Side(
                assessed.targetRole(),
                framework.role(assessed.targetRole()).title(),
                assessed.readiness(),
                assessed.competencies().stream().map(Level::of).toList(),
                assessed.gates());
    }

    /** One role's side. */
    public record Side(
            TargetRole role,
            String title,
            Readiness readiness,
            List<Level> competencies,
            List<GateResult> gates) {}

    /** A competency as the role asks for it; the fields are those of the assessment. */
    public record Level(
            String code,
            String name,
            double required,
            double level,
            double confidence,
            double gap,
            double weight,
            int priority) {

        private static Level of(CompetencyResult it) {
            return new Level(
                    it.code(),
                    it.name(),
                    it.required(),
                    it.level(),
                    it.confidence(),
                    it.gap(),
                    it.weight(),
                    it.priority());
        }
    }
}
