package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.EducationLevel;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Gate;
import dev.careerpath.assessment.framework.GateRule;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.readiness.Assessed.GateResult;
import dev.careerpath.assessment.readiness.Assessed.GateStatus;
import dev.careerpath.assessment.readiness.LeaderProfile.Education;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether gates are met, as far as the profile tells. */
final class GateCheck {

    private final Framework framework;
    private final LeaderProfile profile;
    private final Estimates estimates;
    private final LocalDate today;
    private final GateMeans means;

    GateCheck(Framework framework, Known known, Estimates estimates, LocalDate today) {
        this.framework = framework;
        this.profile = known.profile();
        this.estimates = estimates;
        this.today = today;
        this.means = new GateMeans(framework, known, this::status, today);
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
                Double value = Facts.value(profile.experience(), atLeast.fact());
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
        Set<String> facts = new LinkedHashSet<>();
        words(gate.rule(), facts);
        GateStatus status = status(gate.rule());
        GateMeans.Outlook outlook =
                status == GateStatus.MET ? GateMeans.Outlook.NONE : means.outlook(gate);
        outlook.words(today).ifPresent(facts::add);
        return new GateResult(
                gate.code(),
                gate.title(),
                status,
                gate.required(),
                String.join("; ", facts),
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

    private void words(GateRule rule, Set<String> into) {
        switch (rule) {
            case GateRule.AtLeast atLeast ->
                    into.add(Facts.words(profile.experience(), atLeast.fact()));
            case GateRule.AnyOf any -> any.rules().forEach(part -> words(part, into));
            case GateRule.AllOf all -> all.rules().forEach(part -> words(part, into));
            case GateRule.Education _, GateRule.Degree _ -> into.add(educationWords());
            case GateRule.CompetencyShown shown ->
                    shown.anyOf().stream().map(this::levelWords).forEachOrdered(into::add);
            case GateRule.HoldsRole _ -> into.add("currentRole " + profile.currentRole());
        }
    }

    private String educationWords() {
        if (profile.education().isEmpty()) {
            return "education not stated";
        }
        return profile.education().stream()
                .sorted(
                        Comparator.comparing(Education::level)
                                .thenComparing(
                                        Education::field,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                .map(it -> it.field() == null ? it.level().name() : it.level() + " " + it.field())
                .collect(Collectors.joining(", ", "education ", ""));
    }

    private String levelWords(String competency) {
        Estimate estimate = estimates.of(competency);
        return competency
                + " "
                + Rounding.text(estimate.level())
                + " (confidence "
                + Rounding.text(estimate.confidence())
                + ")";
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
