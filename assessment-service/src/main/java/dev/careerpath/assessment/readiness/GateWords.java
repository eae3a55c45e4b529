package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.GateRule;
import dev.careerpath.assessment.leader.Education;
import dev.careerpath.assessment.leader.LeaderProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a gate, as one person would tell another. */
final class GateWords {

    private static final Comparator<Education> BY_LEVEL =
            Comparator.comparing(Education::level)
                    .thenComparing(
                            Education::field, Comparator.nullsLast(Comparator.naturalOrder()));

    private final LeaderProfile profile;
    private final Estimates estimates;
    private final Function<GateRule, GateStatus> status;

    /**
     * @param status how a rule stands
     */
    GateWords(LeaderProfile profile, Estimates estimates, Function<GateRule, GateStatus> status) {
        this.profile = profile;
        this.estimates = estimates;
        this.status = status;
    }

    /**
     * One part for each thing that the rule looks at, such as {@code 6.5 years of architecture}.
     */
    Stream<String> of(GateRule rule) {
        return all(rule).distinct();
    }

    private Stream<String> all(GateRule rule) {
        return switch (rule) {
            case GateRule.AtLeast atLeast ->
                    Stream.of(FactWords.of(profile.experience(), atLeast.fact()));
            case GateRule.AnyOf any -> worthTelling(any.rules()).flatMap(this::all);
            case GateRule.AllOf all -> all.rules().stream().flatMap(this::all);
            case GateRule.Education _, GateRule.Degree _ -> Stream.of(degrees());
            case GateRule.CompetencyShown shown -> shown.anyOf().stream().map(this::level);
            case GateRule.HoldsRole _ -> Stream.of(role());
        };
    }

    /** Of things of which one is enough: those that are met, or all where none is. */
    private Stream<GateRule> worthTelling(List<GateRule> rules) {
        List<GateRule> met =
                rules.stream().filter(it -> status.apply(it) == GateStatus.MET).toList();
        return met.isEmpty() ? rules.stream() : met.stream();
    }

    private String role() {
        return profile.currentRole() == CurrentRole.OTHER
                ? "today in another role"
                : "today " + profile.currentRole().title();
    }

    private String degrees() {
        List<Education> held = profile.education();
        return held.isEmpty()
                ? "degree not stated"
                : held.stream()
                        .sorted(BY_LEVEL)
                        .map(GateWords::degree)
                        .collect(Collectors.joining(", "));
    }

    private static String degree(Education held) {
        return held.field() == null || held.field().isBlank()
                ? held.level().title() + " (field not stated)"
                : held.level().title() + " in " + held.field();
    }

    private String level(String competency) {
        Estimate estimate = estimates.of(competency);
        return withinASentence(estimate.competency().name())
                + " "
                + Rounding.text(Rounding.toTenth(estimate.level()))
                + " ("
                + sureness(estimate.confidence())
                + ")";
    }

    /** A name with a small first letter, unless it begins with an abbreviation such as AI. */
    private static String withinASentence(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    /** A confidence as the app's pages say it. */
    private static String sureness(double confidence) {
        if (confidence >= 0.75) {
            return "sure";
        }
        if (confidence >= 0.5) {
            return "fairly sure";
        }
        return confidence >= 0.25 ? "a rough estimate" : "a guess";
    }
}
