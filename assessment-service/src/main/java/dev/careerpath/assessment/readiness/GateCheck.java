package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.EducationLevel;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Gate;
import dev.careerpath.assessment.framework.GateRule;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.Education;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.readiness.Assessed.GateResult;
import dev.careerpath.assessment.readiness.Assessed.GateStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether gates are met, as far as the profile tells. */
final class GateCheck {

    private final Framework framework;
    private final LeaderProfile profile;
    private final Estimates estimates;
    private final LocalDate today;
    private final GateMeans means;
    private final GateWords words;

    GateCheck(Framework framework, Known known, Estimates estimates, LocalDate today) {
        this.framework = framework;
        this.profile = known.profile();
        this.estimates = estimates;
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
                yield value == null ? GateStatus.UNKNOWN : metIf(value >= atLeast.value());
            }
            case GateRule.AnyOf any -> anyOf(any.rules().stream().map(this::status).toList());
            case GateRule.AllOf all -> allOf(all.rules().stream().map(this::status).toList());
            case GateRule.Education asked ->
                    degree(asked.levels(), it -> namesA(asked.fields(), it));
            case GateRule.Degree asked ->
                    degree(asked.levels(), it -> FieldsOfStudy.of(it).in(asked.fields()));
            case GateRule.CompetencyShown shown ->
                    anyOf(shown.anyOf().stream().map(code -> shown(code, shown.level())).toList());
            case GateRule.HoldsRole holds -> metIf(holds.anyOf().contains(profile.currentRole()));
        };
    }

    private GateResult result(Gate gate) {
        GateStatus status = status(gate.rule());
        GateMeans.Outlook outlook =
                status == GateStatus.MET ? GateMeans.Outlook.NONE : means.outlook(gate);
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
                outlook.metOn());
    }

    private GateStatus shown(String competency, double level) {
        Estimate estimate = estimates.of(competency);
        if (estimate.confidence() < framework.constants().gateConfidence().value()) {
            return GateStatus.UNKNOWN;
        }
        return metIf(estimate.level() >= level);
    }

    private static boolean namesA(List<String> fields, Education degree) {
        String field = degree.field() == null ? "" : degree.field().toLowerCase(Locale.ROOT);
        return fields.stream().anyMatch(field::contains);
    }

    private GateStatus degree(Collection<EducationLevel> levels, Predicate<Education> inAField) {
        if (profile.education().isEmpty()) {
            return GateStatus.UNKNOWN;
        }
        boolean fieldMissing = false;
        for (Education degree : profile.education()) {
            if (!levels.contains(degree.level())) {
                continue;
            }
            if (inAField.test(degree)) {
                return GateStatus.MET;
            }
            fieldMissing |= degree.field() == null || degree.field().isBlank();
        }
        return fieldMissing ? GateStatus.UNKNOWN : GateStatus.UNMET;
    }

    private static GateStatus metIf(boolean met) {
        return met ? GateStatus.MET : GateStatus.UNMET;
    }

    private static GateStatus anyOf(List<GateStatus> parts) {
        if (parts.contains(GateStatus.MET)) {
            return GateStatus.MET;
        }
        return parts.contains(GateStatus.UNKNOWN) ? GateStatus.UNKNOWN : GateStatus.UNMET;
    }

    private static GateStatus allOf(List<GateStatus> parts) {
        if (parts.contains(GateStatus.UNMET)) {
            return GateStatus.UNMET;
        }
        return parts.contains(GateStatus.UNKNOWN) ? GateStatus.UNKNOWN : GateStatus.MET;
    }
}
