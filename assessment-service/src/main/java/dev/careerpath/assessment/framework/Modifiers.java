package dev.careerpath.assessment.framework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the context shifts what a role asks for.
 *
 * @param regulated holds in a regulated industry
 */
public record Modifiers(
        Map<CompanyStage, Modifier> stages, Map<Emphasis, Modifier> emphases, Modifier regulated) {
    public Modifiers {
        stages = Ordered.copyOf(stages);
        emphases = Ordered.copyOf(emphases);
    }

    /** A named shift. */
    public record Modifier(String title, List<String> sources, List<Change> changes) {
        public Modifier {
            sources = List.copyOf(sources);
            changes = List.copyOf(changes);
        }
    }

    /**
     * A shift of one competency, where the role asks for it at all.
     *
     * @param level added to the required level; absent is 0
     * @param weight factor on the weight; absent is 1
     * @param roles the roles it holds for; absent is all
     */
    public record Change(
            String competency,
            @Nullable Double level,
            @Nullable Double weight,
            @Nullable List<TargetRole> roles) {

        /** Levels to add to the required level. */
        public double levelShift() {
            return level == null ? 0 : level;
        }

        /** The factor on the weight. */
        public double weightFactor() {
            return weight == null ? 1 : weight;
        }

        /** Whether it holds for this role. */
        public boolean holdsFor(TargetRole role) {
            return roles == null || roles.contains(role);
        }
    }
}
