package dev.careerpath.assessment.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that a level cannot make up for; shown beside the score, never inside it.
 *
 * @param stages where it holds; absent is everywhere
 * @param preferred wished for rather than required
 * @param required in words
 */
public record Gate(
        String code,
        String title,
        List<TargetRole> roles,
        @Nullable List<CompanyStage> stages,
        boolean preferred,
        String required,
        GateRule rule,
        List<String> sources) {
    public Gate {
        roles = List.copyOf(roles);
        sources = List.copyOf(sources);
    }

    /** Whether the gate stands before this role in a company of this stage. */
    public boolean holdsFor(TargetRole role, CompanyStage stage) {
        return roles.contains(role) && (stages == null || stages.contains(stage));
    }
}
