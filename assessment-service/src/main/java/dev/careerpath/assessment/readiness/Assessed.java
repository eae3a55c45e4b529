package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.TargetRole;
import java.util.Collection;
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

    /**
     * @param code of the competency
     * @param carriesTo roles in which it counts
     */
    public record Strength(String code, double level, List<TargetRole> carriesTo) {}

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
            List<String> settles) {

        /** A question about the profile, which settles gates alone. */
        static Question ofProfile(String field, String question, Collection<String> settles) {
            return new Question(null, field, question, 0, List.copyOf(settles));
        }
    }

    /**
     * @param input {@code rating}, {@code evidence}, {@code others-rating} or {@code milestone}
     * @param competency the unknown code
     */
    public record Ignored(String input, String competency) {}
}
