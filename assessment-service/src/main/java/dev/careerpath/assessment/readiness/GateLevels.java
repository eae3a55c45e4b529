package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.GateRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The levels that meet what a gate still lacks.
 *
 * @param status how a rule stands
 */
record GateLevels(Function<GateRule, GateStatus> status) {

    /** All that are needed, each of them; empty where levels alone do not meet it. */
    Optional<List<AskedLevel>> of(GateRule rule) {
        if (status.apply(rule) == GateStatus.MET) {
            return Optional.of(List.of());
        }
        return switch (rule) {
            case GateRule.CompetencyShown shown ->
                    Optional.of(List.of(new AskedLevel(shown.anyOf(), shown.level())));
            case GateRule.AllOf all ->
                    all.rules().stream()
                            .map(this::of)
                            .reduce(Optional.of(List.of()), GateLevels::both);
            case GateRule.AnyOf any ->
                    any.rules().stream().map(this::of).flatMap(Optional::stream).findFirst();
            case GateRule.AtLeast _, GateRule.HoldsRole _ -> Optional.empty();
            case GateRule.Education _, GateRule.Degree _ -> Optional.empty();
        };
    }

    private static Optional<List<AskedLevel>> both(
            Optional<List<AskedLevel>> some, Optional<List<AskedLevel>> more) {
        return some.flatMap(a -> more.map(b -> Stream.concat(a.stream(), b.stream()).toList()));
    }
}
