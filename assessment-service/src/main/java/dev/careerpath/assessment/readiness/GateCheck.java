package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Gate;
import dev.careerpath.assessment.framework.GateRule;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether gates are met, as far as the profile tells. */
final class GateCheck {

    private final Framework framework;
    private final LeaderProfile profile;
    private final Estimates estimates;
    private final DegreesHeld degrees;
    private final LocalDate today;
    private final GateMeans means;
    private final GateWords words;

    GateCheck(Framework framework, Known known, Estimates estimates, LocalDate today) {
        this.framework = framework;
        this.profile = known.profile();
        this.estimates = estimates;
        this.degrees = new DegreesHeld(profile.education());
        this.today = today;
        this.means = new GateMeans(framework, known, this::status, today);
        this.words = new GateWords(profile, estimates, this::status);
    }

    /** Every gate before the role in the leader's context, in the framework's order. */
    List<GateResult> results(TargetRole role) {
        return gates(role).stream().map(this::result).toList();
    }

    /** Codes of the required gates before the role that are not met. */
    List<String> unmet(TargetRole role) {
        return gates(role).stream()
                .filter(gate -> !gate.preferred() && status(gate.rule()) == GateStatus.UNMET)
                .map(Gate::code)
                .toList();
    }

    List<Gate> gates(TargetRole role) {
        return framework.gates().stream()
                .filter(gate -> gate.holdsFor(role, profile.context().companyStage()))
                .toList();
    }

    GateStatus status(GateRule rule) {
        return switch (rule) {
            case GateRule.AtLeast atLeast -> {
                Double value = Facts.inferred(profile.experience(), atLeast.fact());
                yield value == null
                        ? GateStatus.UNKNOWN
                        : GateStatus.metIf(value >= atLeast.value());
            }
            case GateRule.AnyOf any ->
                    GateStatus.anyOf(any.rules().stream().map(this::status).toList());
            case GateRule.AllOf all ->
                    GateStatus.allOf(all.rules().stream().map(this::status).toList());
            case GateRule.Education asked -> degrees.status(asked);
            case GateRule.Degree asked -> degrees.status(asked);
            case GateRule.CompetencyShown shown ->
                    GateStatus.anyOf(
                            shown.anyOf().stream()
                                    .map(code -> shown(code, shown.level()))
                                    .toList());
            case GateRule.HoldsRole holds ->
                    GateStatus.metIf(holds.anyOf().contains(profile.currentRole()));
        };
    }

    private GateResult result(Gate gate) {
        GateStatus status = status(gate.rule());
        GateOutlook outlook = status == GateStatus.MET ? GateOutlook.NONE : means.outlook(gate);
        String known =
                Stream.concat(words.of(gate.rule()), outlook.words(today).stream())
                        .collect(Collectors.joining("; "));
        return new GateResult(
                gate.code(),
                gate.title(),
                status,
                gate.required(),
                known,
                gate.preferred(),
                gate.sources(),
                outlook.metBy(),
                outlook.metOn(),
                outlook.levels());
    }

    private GateStatus shown(String competency, double level) {
        Estimate estimate = estimates.of(competency);
        if (estimate.confidence() < framework.constants().gateConfidence().value()) {
            return GateStatus.UNKNOWN;
        }
        return GateStatus.metIf(estimate.level() >= level);
    }
}
