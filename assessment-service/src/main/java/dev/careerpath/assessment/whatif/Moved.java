package dev.careerpath.assessment.whatif;

import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.readiness.Assessed;
import dev.careerpath.assessment.readiness.Assessed.OtherRole;
import dev.careerpath.assessment.readiness.CompetencyResult;
import dev.careerpath.assessment.readiness.GateResult;
import dev.careerpath.assessment.readiness.GateStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a profile moves.
 *
 * @param score points up, or down below 0
 * @param unchanged true when the change moves nothing at all
 */
record Moved(
        double score,
        boolean unchanged,
        List<MovedCompetency> competencies,
        List<MovedGate> gates,
        List<MovedRole> otherRoles) {

    /** From one figure to another; absent where the role does not ask for the competency. */
    record Step(@Nullable Double from, @Nullable Double to) {}

    /** A competency with those of its figures that differ. */
    record MovedCompetency(
            String code,
            String name,
            @Nullable Step required,
            @Nullable Step level,
            @Nullable Step confidence,
            @Nullable Step gap,
            @Nullable Step weight) {}

    /** A gate that stands otherwise; absent where it does not hold. */
    record MovedGate(
            String code, String title, @Nullable GateStatus from, @Nullable GateStatus to) {}

    /** The score for another role; absent where it is the role aimed at. */
    record MovedRole(TargetRole role, @Nullable Double from, @Nullable Double to) {}

    static Moved by(Assessed before, Assessed after) {
        double score =
                Math.round(10 * (after.readiness().score() - before.readiness().score())) / 10.0;
        return new Moved(
                score,
                before.equals(after),
                competencies(before, after),
                gates(before, after),
                roles(before, after));
    }

    private static List<MovedCompetency> competencies(Assessed before, Assessed after) {
        Map<String, CompetencyResult> old = by(before.competencies(), CompetencyResult::code);
        Map<String, CompetencyResult> next = by(after.competencies(), CompetencyResult::code);
        List<MovedCompetency> moved = new ArrayList<>();
        for (String code : both(old, next)) {
            CompetencyResult from = old.get(code);
            CompetencyResult to = next.get(code);
            CompetencyResult named = Objects.requireNonNull(to != null ? to : from);
            MovedCompetency it =
                    new MovedCompetency(
                            code,
                            named.name(),
                            step(from, to, CompetencyResult::required),
                            step(from, to, CompetencyResult::level),
                            step(from, to, CompetencyResult::confidence),
                            step(from, to, CompetencyResult::gap),
                            step(from, to, CompetencyResult::weight));
            if (it.required() != null
                    || it.level() != null
                    || it.confidence() != null
                    || it.gap() != null
                    || it.weight() != null) {
                moved.add(it);
            }
        }
        return moved;
    }

    private static List<MovedGate> gates(Assessed before, Assessed after) {
        Map<String, GateResult> old = by(before.gates(), GateResult::code);
        Map<String, GateResult> next = by(after.gates(), GateResult::code);
        List<MovedGate> moved = new ArrayList<>();
        for (String code : both(old, next)) {
            GateResult from = old.get(code);
            GateResult to = next.get(code);
            GateResult named = Objects.requireNonNull(to != null ? to : from);
            GateStatus was = from == null ? null : from.status();
            GateStatus is = to == null ? null : to.status();
            if (was != is) {
                moved.add(new MovedGate(code, named.title(), was, is));
            }
        }
        return moved;
    }

    private static List<MovedRole> roles(Assessed before, Assessed after) {
        Map<TargetRole, OtherRole> old = by(before.otherRoles(), OtherRole::role);
        Map<TargetRole, OtherRole> next = by(after.otherRoles(), OtherRole::role);
        List<MovedRole> moved = new ArrayList<>();
        for (TargetRole role : both(old, next)) {
            Step step = step(old.get(role), next.get(role), OtherRole::score);
            if (step != null) {
                moved.add(new MovedRole(role, step.from(), step.to()));
            }
        }
        return moved;
    }

    private static <T> @Nullable Step step(
            @Nullable T from, @Nullable T to, Function<T, Double> figure) {
        Double was = from == null ? null : figure.apply(from);
        Double is = to == null ? null : figure.apply(to);
        return Objects.equals(was, is) ? null : new Step(was, is);
    }

    private static <K, T> Map<K, T> by(List<T> all, Function<T, K> key) {
        return all.stream()
                .collect(Collectors.toMap(key, it -> it, (a, _) -> a, LinkedHashMap::new));
    }

    private static <K> Set<K> both(Map<K, ?> one, Map<K, ?> other) {
        Set<K> keys = new LinkedHashSet<>(other.keySet());
        keys.addAll(one.keySet());
        return keys;
    }
}
