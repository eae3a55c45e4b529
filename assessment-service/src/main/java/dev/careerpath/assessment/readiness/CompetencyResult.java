package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.readiness.RoleInContext.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A competency that the role asks for, and the leader's level in it.
 *
 * @param required level, after the context's modifiers
 * @param level estimated
 * @param confidence 0 (nothing known) to 1
 * @param disagreement between the highest and the lowest level stated by the leader, the evidence
 *     and other raters, in levels; reports count as one, by their mean
 * @param gap levels to the required one, 0 if reached
 * @param weight in the score, after the context's modifiers
 * @param priority 1 is the gap that is worth most to close
 * @param because what the level consists of; contributions add up to it
 * @param mean the level unrounded
 * @param precision of the level, 1 / variance
 * @param defining whether the role stands and falls with it
 * @param unconfirmed whether it rests on a title and the leader's word alone
 */
public record CompetencyResult(
        String code,
        String name,
        double required,
        double level,
        double confidence,
        double disagreement,
        double gap,
        double weight,
        int priority,
        List<Contribution> because,
        @Nullable Double mean,
        @Nullable Double precision,
        @Nullable Boolean defining,
        @Nullable Boolean unconfirmed) {

    static CompetencyResult of(Need need, Estimate estimate, int priority, boolean defining) {
        return new CompetencyResult(
                need.competency(),
                estimate.competency().name(),
                need.level(),
                estimate.level(),
                estimate.confidence(),
                estimate.disagreement(),
                Rounding.toHundredth(Math.max(0, need.level() - estimate.level())),
                need.weight(),
                priority,
                estimate.because(need.sources()),
                estimate.mean(),
                estimate.precision(),
                defining,
                !estimate.confirmed());
    }

    /** Every domain fact that the reasons rest on, each once. */
    public List<String> sources() {
        return because.stream().flatMap(it -> it.sources().stream()).distinct().toList();
    }

    /**
     * One reason for a level.
     *
     * @param rule such as {@code role-prior}, {@code experience.architecture-years}, {@code
     *     self-rating}, {@code rating.peer}, {@code evidence.led}, {@code milestone.evidenced}
     * @param input what the rule was applied to, in words
     * @param contribution levels it adds, below 0 if it takes away
     * @param sources ids of domain facts
     */
    public record Contribution(
            String rule, String input, double contribution, List<String> sources) {}
}
