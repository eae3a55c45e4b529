package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.framework.TargetRole;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment, in the shape it is served and stored. Levels are 0 to 5 with two decimals, scores
 * 0 to 100 with one.
 *
 * @param competencies what the role asks for, in the framework's order
 * @param gates all that stand before this role in this context, met or not
 * @param strengths levels that count in some role, shown by more than a title
 * @param raters the groups that answered a 360, and how much of it counts yet
 * @param otherRoles the same leader against the other roles
 * @param askNext what to ask to know more, the most useful first
 * @param ignored ratings and evidence for competencies that this framework lacks
 */
public record Assessed(
        String frameworkVersion,
        TargetRole targetRole,
        Readiness readiness,
        List<CompetencyResult> competencies,
        List<GateResult> gates,
        List<Strength> strengths,
        List<RatersHeard> raters,
        List<OtherRole> otherRoles,
        List<Question> askNext,
        List<Ignored> ignored) {

    /** The band that a score is in; the framework says where each begins. */
    public enum Band {
        EXPLORING,
        DEVELOPING,
        APPROACHING,
        READY
    }

    /** How a gate stands; UNKNOWN where the facts are missing. */
    public enum GateStatus {
        MET,
        UNMET,
        UNKNOWN
    }

    /**
     * The score, and the interval expected to hold the true one: {@code low <= score <= high}.
     *
     * @param notReadyBecause what keeps a score that would be READY from it; absent where nothing
     *     does, or the score is below
     */
    public record Readiness(
            double score,
            double low,
            double high,
            Band band,
            @Nullable List<NotReady> notReadyBecause) {}

    /** What can keep a leader from READY beside the score. */
    public enum Hindrance {
        LOW_END,
        GATE,
        DEFINING_COMPETENCY,
        UNCONFIRMED
    }

    /**
     * @param code of the gate or the competency; absent where it is about neither
     * @param text in words
     */
    public record NotReady(Hindrance kind, @Nullable String code, String text) {}

    /**
     * @param required level, after the context's modifiers
     * @param level estimated
     * @param confidence 0 (nothing known) to 1
     * @param disagreement between the highest and the lowest level stated by the leader, the
     *     evidence and other raters, in levels; reports count as one, by their mean
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

        /** Every domain fact that the reasons rest on, each once. */
        public List<String> sources() {
            return because.stream().flatMap(it -> it.sources().stream()).distinct().toList();
        }
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

    /**
     * @param required in words
     * @param actual in words
     * @param preferred wished for rather than required
     * @param metBy what can meet it, where it is not met; absent where it is, or the framework does
     *     not tell
     * @param metOn the day on which time alone meets it, if it does and nothing changes
     */
    public record GateResult(
            String code,
            String title,
            GateStatus status,
            String required,
            String actual,
            boolean preferred,
            List<String> sources,
            @Nullable List<Means> metBy,
            @Nullable LocalDate metOn) {}

    /** What can meet a gate: time in the post held, a step of a plan, or another post. */
    public enum Means {
        TIME,
        STEP,
        POST
    }

    /**
     * @param code of the competency
     * @param carriesTo roles in which it counts
     */
    public record Strength(String code, double level, List<TargetRole> carriesTo) {}

    /**
     * @param answered raters of the group who answered
     * @param counted how many of them count yet, for a competency that all of them rated; a group
     *     whose members must not be told apart counts only so many at a time
     */
    public record RatersHeard(RaterGroup group, int answered, int counted) {}

    /**
     * @param unmetGates codes of required gates that are UNMET
     */
    public record OtherRole(TargetRole role, double score, List<String> unmetGates) {}

    /**
     * Something worth asking: about a competency or about a fact of experience, never both.
     *
     * @param competency code
     * @param fact name of the profile's field
     * @param narrows points that an answer takes off the interval's width, as far as known
     * @param settles codes of gates that are UNKNOWN for want of the answer
     */
    public record Question(
            @Nullable String competency,
            @Nullable String fact,
            String question,
            double narrows,
            List<String> settles) {}

    /**
     * @param input {@code rating}, {@code evidence}, {@code others-rating} or {@code milestone}
     * @param competency the unknown code
     */
    public record Ignored(String input, String competency) {}
}
